"""What only freezing needs: which distributions go in, the icon, Windows' version, the licences."""
