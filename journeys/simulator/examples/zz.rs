use std::{num::NonZeroUsize, sync::atomic::AtomicBool};
#[path = "../tests/simulator/maps.rs"]
mod maps;
use safar_simulator::{Program, RunOptions};
use serde_json::json;
fn main(){
 let r: [&[(f64, usize)]; 6] = [&[(0.9, 1)], &[(0.9, 2)], &[(0.3, 1), (0.6, 3)], &[(0.9, 4)], &[(0.3, 3), (0.6, 5)], &[(0.9, 6)]];
 let n=["ad", "home", "product", "basket", "checkout", "payment", "bought"];
 let mut nodes: Vec<_> = n[..6].iter().map(|id| json!({"id":id,"kind":"touchpoint","entry": (*id=="ad").then_some(1)})).collect();
 nodes.push(json!({"id":"bought","kind":"goal","value":44}));
 let c: Vec<_> = r.iter().enumerate().flat_map(|(f,rs)| rs.iter().map(move |(s,t)| json!({"from":n[f],"to":n[*t],"share":s}))).collect();
 let p=Program::compile(&maps::journey(json!({"nodes":nodes,"connectors":c}))).unwrap();
 let o=RunOptions{customers:Some(std::env::args().nth(1).map_or(10_000_000,|a|a.parse().unwrap())),threads:NonZeroUsize::new(1),keep:20,..Default::default()};
 p.run(&o,&|_|{},&AtomicBool::new(false)).unwrap();
}
