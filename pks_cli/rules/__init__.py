"""What must hold: in one record, and between records; one small module a rule, one code each.

`reading` and `running` only explain what other layers refuse; `record` and `between` check.
"""
