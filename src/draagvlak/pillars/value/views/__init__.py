"""The pages of this room, one file per thing they are about."""
