"""What reading and typing refuse, PKS001 to PKS125: documentation; the checks are in the layers below."""
