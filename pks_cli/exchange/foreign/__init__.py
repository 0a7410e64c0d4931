"""Files that others made: sheets, tables, chats, minutes. They are read in a process of their own."""
