"""Tables that people bring: where the file stands, and what is wrong with it in words. The core reads them."""
