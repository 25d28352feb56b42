//! Every act of a person, on a real library in a real folder.

mod checking;
mod desk;
mod editing;
mod files;
mod images;
mod running;
mod shelf;
mod steps;
mod weighing;
