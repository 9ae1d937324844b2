/** The invented people and what they have said so far. Names, ids and places belong to nobody. */

export interface Person {
  id: string;
  name: string;
  /** Hue of the avatar, in degrees. */
  hue: number;
}

export interface CommentData {
  id: string;
  author: Person;
  when: string;
  text: string;
  replies: CommentData[];
}

export interface PostData {
  id: string;
  author: Person;
  when: string;
  /** As shown in the post's header: "Public", "Your friends", "Only me", "Private group". */
  audience: string;
  text: string;
  picture?: boolean;
  comments: CommentData[];
}

export interface MessageData {
  id: string;
  from: Person;
  at: string;
  text: string;
}

export interface GroupData {
  id: string;
  name: string;
  privacy: "Public group" | "Private group";
  members: string;
  opener: string;
  posts: PostData[];
}

const person = (id: string, name: string, hue: number): Person => ({ id, name, hue });

export const me = person("100090000000001", "Isla Fenwick", 174);
const callum = person("100090000000002", "Callum Reddick", 28);
const priya = person("100090000000003", "Priya Nambiar", 322);
const denise = person("100090000000004", "Denise Okafor", 262);
const gareth = person("100090000000005", "Gareth Pugh", 205);
const harriet = person("100090000000006", "Harriet Sole", 96);
const tomasz = person("100090000000007", "Tomasz Wilk", 12);

const comment = (
  id: string,
  author: Person,
  when: string,
  text: string,
  replies: CommentData[] = [],
): CommentData => ({
  id,
  author,
  when,
  text,
  replies,
});

export const contacts: readonly Person[] = [priya, gareth, denise, harriet, tomasz, callum];

export const feed: readonly PostData[] = [
  {
    id: "2001",
    author: me,
    when: "3 hours ago",
    audience: "Public",
    text: "First half marathon done. Slow, soggy and very happy. The brass band at mile nine deserves a medal of its own.",
    picture: true,
    comments: [
      comment(
        "3001",
        denise,
        "2 hours ago",
        "Brilliant, Isla! And thanks for sorting my back out, I managed the whole allotment this weekend.",
      ),
      comment("3002", gareth, "1 hour ago", "That last hill is no joke. See you at club on Tuesday?"),
    ],
  },
  {
    id: "2002",
    author: priya,
    when: "5 hours ago",
    audience: "Your friends",
    text: "Bake sale for the village hall roof on Saturday, from ten. The lemon drizzle will not last, come early.",
    comments: [
      comment("3003", harriet, "4 hours ago", "I can bring two trays of flapjacks and a trestle table."),
    ],
  },
  {
    id: "2003",
    author: gareth,
    when: "Yesterday",
    audience: "Public",
    text: "Does anybody have a wheelbarrow I could borrow on Sunday? Payment in rhubarb.",
    comments: [],
  },
];

export const threads: ReadonlyMap<string, { with: Person; messages: readonly MessageData[] }> = new Map([
  [
    callum.id,
    {
      with: callum,
      messages: [
        {
          id: "m1",
          from: callum,
          at: "18:42",
          text: "Hi Isla, it's Callum. The shoulder is as good as new, I was back on the climbing wall on Sunday!",
        },
        {
          id: "m2",
          from: callum,
          at: "18:43",
          text: "I know you discharged me last month, so this is allowed now, right?",
        },
        { id: "m3", from: callum, at: "18:45", text: "Would you like to go for a drink with me on Friday?" },
      ],
    },
  ],
  [
    priya.id,
    {
      with: priya,
      messages: [
        {
          id: "m4",
          from: priya,
          at: "12:10",
          text: "Are you still all right to pick up the raffle tickets?",
        },
        { id: "m5", from: me, at: "12:14", text: "Yes, I go past the printer on Thursday." },
        { id: "m6", from: priya, at: "12:15", text: "You are a star." },
      ],
    },
  ],
]);

export const requests: readonly { from: Person; mutual: number }[] = [
  { from: callum, mutual: 1 },
  { from: person("100090000000008", "Edith Marlowe", 232), mutual: 6 },
  { from: person("100090000000009", "Bashir Qadri", 145), mutual: 3 },
];

export const suggestions: readonly Person[] = [
  person("100090000000010", "Wren Castellane", 52),
  person("100090000000011", "Odhran Keel", 288),
];

export const groups: readonly GroupData[] = [
  {
    id: "400100",
    name: "Physios of the Northern Dales",
    privacy: "Private group",
    members: "4.2K members",
    opener: "Write something...",
    posts: [
      {
        id: "2101",
        author: tomasz,
        when: "Yesterday",
        audience: "Private group",
        text: "Is anybody else going to the tendinopathy study day in March? I have two spare seats in the car.",
        comments: [comment("3101", priya, "20 hours ago", "Yes please, if you leave from the station.")],
      },
    ],
  },
  {
    id: "400200",
    name: "Thornley Community Noticeboard",
    privacy: "Public group",
    members: "12K members",
    opener: "Create a public post…",
    posts: [
      {
        id: "2201",
        author: harriet,
        when: "2 days ago",
        audience: "Public group",
        text: "The swing bridge will be closed to cars on Wednesday morning for painting.",
        comments: [],
      },
    ],
  },
];
