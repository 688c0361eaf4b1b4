"""The pages of what two archives exchange on a stick: who they are to each other, packages out, packages in."""
