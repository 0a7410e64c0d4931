"""What must hold in one record: each module has CODE, LEVEL, TITLE, APPLIES and check."""
