"""Where records live: find the folder, read its files, write them safely."""
