/** The pages of a fictional paper, as the fixtures in ALTO set them. */

export const TITLE = "The Lanchuan Herald";
export const DAY = "1931-04-02";

export const MASTHEAD = ["THE LANCHUAN HERALD", "No. 4,117 Thursday, April 2, 1931 Price 2 Cents"];

export const BRIDGE = {
  id: "ART1",
  kicker: "After Nine Winters of Ferries",
  headline: "New Bridge Opens to Foot Traffic",
  subheadline: "Ten Minutes From Hekou to the Market, and No Toll Until May",
  byline: "By Edith Marlow",
  body: [
    `The iron bridge at Hekou was opened to people on foot at seven yesterday morning, and by noon the clerk at the east gate had counted four thousand and sixty crossings, a goat, and two hundred bicycles pushed by hand.`,
    `Carts must wait. The roadway still lacks its second coat of tar, and Mr. Aldous Quill, the engineer, would promise no more than that “wheels will follow shoes before the rains do.”`,
    `For nine winters the only way over the Lan had been the chain ferry, which stops when the river is high and, as its passengers have long complained in these columns, also when the ferryman is at supper. Yesterday he was seen to cross the bridge himself, going west, with his lantern unlit.`,
    `The market women of Saltgate were first on the planks. They had waited since five o’clock with baskets of leeks and were sold out before the speeches ended, a thing that has not happened, said Mrs. Orla Venn, “since my mother had the stall.”`,
    `The council has voted to take no toll until the first of May. After that a person on foot will pay one cent, a bicycle two, and a cart according to its axles.`,
  ],
  jump: "(Continued on Page 2)",
  jumpHead: "Bridge",
  jumpFrom: "(Continued from Page 1)",
  rest: [
    `What the toll will bring is disputed. The treasurer has written eleven hundred dollars into the year’s accounts; the ferry, which took a third of that in its best season, is to be offered for sale with its chain.`,
    `Mr. Quill, asked about the hum that people on the middle span remarked on, said that it was the wind in the railings and would do no harm, though the town band has already determined it to be a B flat.`,
    `Lamps will be hung from the sixth of the month. Until then walkers are asked to keep left and to carry a light after dark.`,
  ],
  caption: "First over: the market women of Saltgate at the west gate, a few minutes past seven.",
} as const;

export const TEA = {
  id: "ART2",
  headline: "Tea Growers Ask for a Rain Gauge",
  body: [
    `YUNPING, April 1. The growers of the upper valley have asked the county for a rain gauge of their own, since the one they are judged by stands eight miles off on the roof of the post office, where, they say, it rains less.`,
    `The first picking began on Monday. Leaf is small but sweet, and the cooperative expects to send its earliest chests downriver before the week is out.`,
  ],
} as const;

export const TRAM = {
  id: "ART3",
  headline: "Council Puts Off the Tramway",
  body: [
    `By seven votes to six the council on Tuesday put off until autumn the question of a tramway to the upper town. Mr. Pell moved it, reminding members that the last survey had gone through his orchard.`,
    `Those against delay held that the grade could be mended by a single cutting at Mill Lane. Those for it held that Mill Lane could be mended first.`,
    `The clerk was directed to obtain prices for both, and for doing neither.`,
  ],
} as const;

export const CHOIR = {
  id: "ART4",
  headline: "School Choir Is First at Rivermouth",
  byline: "By a Correspondent",
  body: [
    `The girls’ choir of the Third School took the silver bowl at the Rivermouth meeting on Saturday with forty-one points of fifty, two ahead of the Harbor Chapel, whose tenors had missed the train.`,
    `Their piece was a round for four voices by their own music mistress, Miss Ida Farrow, who learned of the prize by telegram and is said to have read it through twice to be sure of the spelling.`,
    `The bowl may be seen in the school hall from three to five daily. It holds, the janitor has found, eleven quarts.`,
  ],
} as const;

export const ADVERTISEMENT = {
  id: "ADV1",
  lines: ["HOLLIS & DAUGHTERS", "Umbrellas Mended While You Wait", "12 Saltgate, beside the bridge"],
} as const;

export const RUNNING_HEAD = "THE LANCHUAN HERALD, THURSDAY, APRIL 2, 1931";
