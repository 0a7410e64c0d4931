"""What the office does: one use case a module. Plain values in, a frozen result out; never prints."""
