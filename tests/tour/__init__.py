"""The tour: the whole desk walked through real windows, unattended, from an office's spreadsheet to the last form."""
