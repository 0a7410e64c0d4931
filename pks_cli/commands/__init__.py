"""What the user types. One module a noun: parse, call one task, show its result."""
