"""What goes out and comes in: XLSX, CSV and JSON. Text from records stays text: no cell can act."""
