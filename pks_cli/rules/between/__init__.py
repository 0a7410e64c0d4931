"""What must hold between the records of a folder: each module has CODE, LEVEL, TITLE and check."""
