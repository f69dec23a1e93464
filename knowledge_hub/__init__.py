"""Turns facts (data/) and words (docs/) into a knowledge hub for families and the people who work with them."""
