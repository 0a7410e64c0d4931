"""Chats, one message or a whole export, into pieces."""
