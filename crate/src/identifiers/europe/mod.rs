//! Numbers of European countries other than the United Kingdom and Ireland.

pub(super) mod central;
pub(super) mod finland_iceland;
pub(super) mod france;
pub(super) mod germany;
pub(super) mod iberia;
pub(super) mod italy;
pub(super) mod low_countries;
pub(super) mod scandinavia;
