"""The page of what a trained network gets right and wrong on the test images."""
