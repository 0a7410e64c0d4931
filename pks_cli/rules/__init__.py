"""What must hold: in one record, and between records; one small module a rule, one code each."""
