//! Turns a journey into one display list, and paints it to SVG and PNG.
