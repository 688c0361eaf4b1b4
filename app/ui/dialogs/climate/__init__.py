"""温湿度: the climate of the rooms."""
