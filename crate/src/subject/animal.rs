//! Animals, their owners and vets.

use super::Row;

pub(super) const CUES: &[Row] = &[
    (
        "dog|dogs|puppy|puppies|pup|pups|cat|cats|kitten|kittens|hamster|rabbit|rabbits|bunny|gerbil|budgie|parrot|tortoise|hedgehog|ferret|alpaca|donkey|pony|horse|mare|foal|gelding|ewe|ewes|lamb|lambs|lambing|calf|calves|heifer|cow|cows|bull|goat|goats|hens|chickens|chook|chooks|goldfish|snake|gecko",
        2,
    ),
    (
        "labrador|lab|collie|spaniel|terrier|whippet|greyhound|lurcher|staffy|bulldog|frenchie|poodle|cockapoo|dachshund|beagle|kelpie|retriever|alsatian|chihuahua|tabby|moggy|siamese|westie|doodle|labradoodle",
        2,
    ),
    (
        "vet|vets|veterinary|vetmed|vetnurse|rvn|dvm|mrcvs|kennel|kennels|cattery|groomer|groomers|farrier|stable|paddock",
        2,
    ),
    (
        "paw|paws|claw|claws|whiskers|tail|fur|fleas|flea|worming|neutered|spayed|microchip|microchipped|lead|walkies|purr|purring|barking|woof|miaow|meow",
        1,
    ),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn animals() {
        testing::all(Kind::Animal, &["Our spaniel saw the vet today", "Mr Tibbles the cat has sore paws"]);
    }
}
