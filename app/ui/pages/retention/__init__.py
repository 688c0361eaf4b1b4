"""What an office keeps until when: lists of what falls due, the years ahead, decisions and their proof."""
