import { linesOf, type Pack, phrasesOf, type Topic, wordsOf } from "../pack.js";
import { latinOddments } from "./oddments.js";

const TOPICS: readonly Topic[] = [
  {
    sections: ["Harbour", "City"],
    labels: ["Waterfront", "On the quays"],
    offices: phrasesOf("the harbour board | the ferry company | the dredging office | the pilots’ guild"),
    posts: phrasesOf("harbour master | ferry captain | dock foreman | chief pilot"),
    things: phrasesOf(
      "the north pier | the new sluice gate | the grain ships | the mooring fees | the old lighthouse | the salt barges | the fish auction | the tidal basin",
    ),
    acts: phrasesOf(
      "deepen the channel | double the night ferries | repair the breakwater | auction the idle cranes | move the fish market upstream | raise the berth charges",
    ),
    results: phrasesOf(
      "ships no longer wait for high water | the queue at the ticket windows has vanished | insurance premiums have fallen by a third | the gulls have come back to the mole",
    ),
    sayings: phrasesOf(
      "a harbour that sleeps at low tide will starve at high | we measure the silt with our own boots | no one steers by last year’s chart | the river does not read contracts",
    ),
    units: phrasesOf("barges | tonnes | berths | passengers"),
  },
  {
    sections: ["Schools", "City"],
    labels: ["In the classroom"],
    offices: phrasesOf(
      "the school board | Saltgate Grammar School | the teachers’ union | the evening institute",
    ),
    posts: phrasesOf("headmistress | chemistry teacher | school inspector | caretaker"),
    things: phrasesOf(
      "the reading scheme | the science wing | the canteen kitchen | the spelling test | the leaking gymnasium roof | the choir rehearsals | the bus passes | the exam timetable",
    ),
    acts: phrasesOf(
      "hire more teachers | open the library at weekends | shorten the lunch queue | mend the gymnasium roof | teach every pupil to swim | drop the spring examination",
    ),
    results: phrasesOf(
      "truancy has halved | pupils stay on past the bell | the waiting list is down to nine names | parents have stopped writing letters",
    ),
    sayings: phrasesOf(
      "a child who reads is never alone | we teach people, not timetables | you cannot learn fractions on an empty stomach | the roof has been educating us about buckets",
    ),
    units: phrasesOf("pupils | classrooms | teachers | lessons"),
  },
  {
    sections: ["Farming", "County"],
    labels: ["From the fields"],
    offices: phrasesOf(
      "the growers’ co-operative | the county agronomist | the seed exchange | the dairy council",
    ),
    posts: phrasesOf("orchard keeper | dairy farmer | seed merchant | veterinary surgeon"),
    things: phrasesOf(
      "the late frost | the apple harvest | the milk price | the irrigation ditch | the hop gardens | the sheep sales | the barley blight | the threshing machine",
    ),
    acts: phrasesOf(
      "plant hardier rootstock | share the threshing machine | drain the lower meadows | insure the orchards | fix a floor for milk | rotate barley with beans",
    ),
    results: phrasesOf(
      "yields are the best since the flood | the cellars are full before October | three farms have changed hands | the bees survived the winter",
    ),
    sayings: phrasesOf(
      "rain at the wrong hour is worse than drought | a cow does not know what day it is | you plough with the horse you have | the soil keeps better books than I do",
    ),
    units: phrasesOf("acres | gallons | bushels | head"),
  },
  {
    sections: ["Courts", "City"],
    labels: ["Before the bench"],
    offices: phrasesOf(
      "the county court | the police committee | the coroner’s office | the legal aid society",
    ),
    posts: phrasesOf("magistrate | defence counsel | police sergeant | court clerk"),
    things: phrasesOf(
      "the bridge toll case | the forged ledgers | the missing witness | the parking fines | the burglary at the mill | the inquest | the bail hearing | the jury list",
    ),
    acts: phrasesOf(
      "adjourn the hearing | summon the surveyor | reopen the inquest | seize the account books | publish the verdict in full | cut the backlog of cases",
    ),
    results: phrasesOf(
      "the defendant was acquitted on two counts | costs were awarded to the town | the gallery applauded and was cleared | the appeal is expected before Easter",
    ),
    sayings: phrasesOf(
      "the law is slow because it carries everyone | a ledger can lie, but not twice in the same ink | silence is not a confession | I have read the statute and so should the mayor",
    ),
    units: phrasesOf("cases | witnesses | hours | pounds"),
  },
  {
    sections: ["Arts", "Weekend"],
    labels: ["Stage and page"],
    offices: phrasesOf(
      "the municipal theatre | the Lanchuan orchestra | the print museum | the writers’ circle",
    ),
    posts: phrasesOf("conductor | stage manager | curator | playwright"),
    things: phrasesOf(
      "the winter season | the borrowed violins | the puppet opera | the marble staircase | the poster collection | the matinee audience | the lost manuscript | the revolving stage",
    ),
    acts: phrasesOf(
      "revive a forgotten comedy | restore the painted ceiling | lower the price of the gallery | tour the mining villages | record the folk songs | rehearse without a conductor",
    ),
    results: phrasesOf(
      "the house was sold out for eleven nights | critics from the capital took the slow train | the box office ran out of paper | even the cellists smiled",
    ),
    sayings: phrasesOf(
      "an empty seat is also a critic | we borrowed everything but the applause | a play is finished when the last tram leaves | music is cheaper than medicine",
    ),
    units: phrasesOf("performances | tickets | seats | canvases"),
  },
  {
    sections: ["Sport"],
    labels: ["Touchline"],
    offices: phrasesOf("Rivermouth Athletic | the rowing club | the league committee | the cycling union"),
    posts: phrasesOf("goalkeeper | coach | club secretary | referee"),
    things: phrasesOf(
      "the away defence | the muddy pitch | the cup replay | the boathouse | the penalty in extra time | the relay team | the transfer list | the season tickets",
    ),
    acts: phrasesOf(
      "sign a new centre forward | relay the pitch | win on penalties | train under lamps | change the offside trap | row the whole course in the rain",
    ),
    results: phrasesOf(
      "the visitors went home without a point | the crowd sang until the lights went out | the club is third with a game in hand | a record of nineteen years was broken",
    ),
    sayings: phrasesOf(
      "the table does not lie but it does exaggerate | we lost the ball and then the match | nobody remembers who came second except second | legs win on Saturday, lungs on Wednesday",
    ),
    units: phrasesOf("goals | points | metres | spectators"),
  },
  {
    sections: ["Business", "City"],
    labels: ["Money"],
    offices: phrasesOf("the chamber of commerce | the savings bank | the paper mill | the tram company"),
    posts: phrasesOf("managing director | branch manager | union convener | auditor"),
    things: phrasesOf(
      "the quarterly figures | the paper mill’s order book | the tram fares | the night shift | the empty warehouses | the export licence | the pension fund | the price of coal",
    ),
    acts: phrasesOf(
      "extend the night shift | lower the tram fare | borrow against the warehouses | sell the second press | pay the suppliers within a month | hire apprentices",
    ),
    results: phrasesOf(
      "profits rose for the fourth year | the strike was called off at midnight | two hundred jobs are safe until spring | shares closed a penny higher",
    ),
    sayings: phrasesOf(
      "cash is a fact, profit is an opinion | an order book is not a hymn book | we sold the clock to mend the gate | interest never sleeps",
    ),
    units: phrasesOf("jobs | orders | crowns | reams"),
  },
];

const FIRST = wordsOf(
  "Edith Aldous Orla Martin Clara Hugh Nora Peter Winifred Tobias Alice Gerald Maud Simon Iris Walter Judith Edmund Hazel Colin Vera Oscar Beatrix Ralph Sylvia Ernest",
);
const LAST = wordsOf(
  "Marlow Quill Venn Harrow Pike Lorne Ashdown Tull Brackley Fenn Oakes Rudd Stannard Whitlock Yardley Crewe Dunmore Eccles Farrant Gale Holt Ingram Jessop Kemble Larkin Mossop Nettle Orchard",
);
const HEADS = wordsOf(
  "Salt Mill Ash Kings Long River Stone Hazel Black Upper Nether West Fox Thorn Bishop Crab Oak Wind",
);
const TAILS = wordsOf("gate ford mere bury combe field wick stead bridge hurst ley well brook haven");

const WORDS = {
  weekdays: wordsOf("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
  months: wordsOf("January February March April May June July August September October November December"),
  date: "{weekday}, {month} {day}, {year}",
  ears: ["No. #", "Price # cents", "Weather: showers, clearing later"],
  page: "Page",
  jumpTo: ["Continued on page #", "(Continued on Page #)", "► Turn to page #"],
  jumpFrom: ["Continued from page #", "(Continued from Page #)", "◄ From page #"],
  briefLabels: ["In brief", "News in brief", "Around the county", "Digest"],
  photoLabels: ["In pictures", "Picture of the day"],
  advertisements: [
    [
      "QUAYSIDE OUTFITTERS",
      "Winter coats from # crowns",
      "Every size in stock, alterations free of charge",
      "# Harbour Street",
    ],
    [
      "WANTED",
      "Experienced compositor",
      "Steady hands and good eyes. Apply in writing to box # at this newspaper.",
      "References required",
    ],
    [
      "GRAND SALE",
      "Everything must go",
      "Beds, tables, lamps and # clocks",
      "Doors open at nine. Venn & Daughters, Market Row",
    ],
  ],
  notices: [
    [
      "Public notice",
      "The council gives notice that Mill Lane will be closed to carts from the #th of the month for the laying of a water main, and begs the forbearance of residents.",
      "By order of the town clerk",
    ],
    [
      "Lost and found",
      "Lost between the station and the market: a brown leather case with papers of no value to anyone else. Reward of # crowns.",
      "Found on the quay: a child’s tricycle and an umbrella. Apply at the harbour office, window #.",
    ],
  ],
  tables: [
    {
      headline: "League table",
      head: ["Club", "P", "W", "L", "Pts"],
      first: ["Rivermouth", "Saltgate", "Millford", "Ashbury", "Kingswell", "Foxcombe", "Thornley"],
    },
    {
      headline: "Market prices",
      head: ["Goods", "Mon.", "Tue.", "Wed."],
      first: ["Barley", "Wheat", "Oats", "Butter", "Cheese", "Eggs", "Herring"],
    },
  ],
};

export const englishPack: Pack = {
  language: "en",
  titles: ["The Rivermouth Gazette", "The Lanchuan Herald", "Saltgate Courier", "The Evening Tide"],
  topics: TOPICS,
  patterns: {
    leads: linesOf(`
{Office} voted on {day} to {act}, after {few} hours of debate over {thing}.
{Person}, the {post} of {place}, has spent {few} years trying to {act}. On {day} it happened.
When {person} walked into {office} on {day}, nobody expected a quarrel about {thing}.
Plans to {act} will go ahead before the year is out, {office} said on {day}.
For the people of {place}, {thing} has long been a matter of patience rather than pride.
A dispute over {thing} in {place} ended on {day} when {office} agreed to {act}.`),
    sentences: linesOf(`
“{Saying},” said {person}, the {post}.
According to {office}, {n} {unit} were counted {period}, {pct} more than the year before.
{Person} said that {result}, though not everyone in {place} is convinced.
The cost is put at {n} crowns, of which {office} would pay a third.
Asked about {thing}, the {post} shrugged and pointed towards {place}.
In {place}, {few} miles away, the talk is of {thing} and little else.
“If we {act},” {person} said, “{saying}.”
Critics reply that {thing} was neglected for {few} years before anyone thought to {act}.
It was the {few}th attempt to {act}, and the first to survive a meeting.
Since then, {result}.
A report drawn up for {office} runs to {n} pages and mentions {thing} on nearly every one.
Work is due to begin in {place} before {day}, weather permitting.
{Person}, {age}, remembers when there were {n} {unit} and nobody kept count.
{Office} declined to comment on {thing}.
What remains unclear is who will {act} once the money runs out.
By the evening the {post} had received {n} letters, most of them about {thing}.
The figures for {place} tell another story: {n} {unit} {period}, and {result}.
“{Saying},” {person} added, putting on a hat.
Neither {person} nor the {post} would say whether {thing} had been discussed in private.
Much depends on {thing}, and on whether {office} can be persuaded to {act}.
On {day} a crowd of {n} gathered in {place} to hear {person} explain why it was necessary to {act}.
{Office} has promised to {act} and, if funds allow, to {act} as well.
A second meeting about {thing} is planned for {day}.
Some {n} {unit} are still missing from the accounts.`),
    questions: linesOf(`
Who is to pay for {thing}?
Can {place} afford to {act}?`),
    endings: linesOf(`
“{Saying},” {person} said, and closed the door.
{Office} will meet again on {day}.
Inquiries about {thing} may be made by telephone, {phone}.
The last word has not been spoken.`),
    essay: linesOf(`
There is something to be said for {thing}, and this column intends to say it.
My grandfather held that {saying}, and he was seldom asked to explain.
We are told that {office} must {act}; we are not told why it never did.
Nobody in {place} would confess to loving {thing}, yet nobody stays away from it.
It rained on {day}, as it does whenever {person} speaks of {thing}.
To {act} is one thing; to {act} with grace is another.
I have kept a note from {person}, who wrote only that {result}.
Let us be fair: {result}, and that is more than was promised.
The trouble with {thing} is that it outlives the people who argue about it.
In {place} they count {unit} the way others count sheep.`),
    headlines: linesOf(`
{Office} to {act}
{Place} waits for {thing}
{Thing}: who will pay?
Plan to {act} divides {place}
How {person} saved {thing}
{N} {unit} and counting in {place}
Vote on {thing} put off until {day}
“{Saying}”
New hope for {thing}
{Place} agrees to {act}
The quiet fight over {thing}
No end in sight for {thing}
{Post} warns over {thing}`),
    kickers: linesOf(`
{Place} after the vote
{Pct} more {unit} {period}
An inquiry into {thing}
The {post} speaks
{Few} years on`),
    subheads: linesOf(`
{Office} finds the money to {act}, but not before {day}
{Result}, says {person}
{N} {unit} affected {period}; {post} asks for patience
Critics in {place} call for an inquiry into {thing}
“{Saying},” says the {post}`),
    crossheads: linesOf(`
A long wait
{Thing}
Second thoughts
What it costs
The view from {place}`),
    captions: linesOf(`
{Person}, {post}, in {place} on {day}.
The crowd in {place} on {day}, waiting for news of {thing}.
Before the rain: {thing}, seen from {place}.
{Place} as it was {period}: {n} {unit} and not a seat to be had.`),
    briefs: linesOf(`
{Office} will {act} from {day}, a spokesman said.
{Person} of {place} has been named {post}.
{N} {unit} were registered in {place} {period}, up {pct}.
Thieves broke into a store in {place} on {day} and took {n} {unit}.`),
  },
  days: phrasesOf(
    "Monday | Tuesday evening | Wednesday | Thursday morning | Friday | Saturday | January 6 | March 12 | the eve of the fair",
  ),
  periods: phrasesOf("last year | this spring | since January | over the winter | in the past quarter"),
  numerals: wordsOf("two three four five six seven eight nine ten twelve"),
  joint: " ",
  person: (chance) => `${chance.pick(FIRST)} ${chance.pick(LAST)}`,
  place: (chance) => `${chance.pick(HEADS)}${chance.pick(TAILS)}`,
  figure: (value) =>
    value > 999 ? `${Math.floor(value / 1000)},${String(value % 1000).padStart(3, "0")}` : String(value),
  percent: (whole, tenth) => `${whole}.${tenth} per cent`,
  big: (chance) => `${chance.int(2, 60)},000`,
  phone: (chance) => `${chance.int(200, 999)} ${chance.int(1000, 9999)}`,
  byline: (manner, name, chance) =>
    manner === "essay"
      ? name()
      : chance.pick([
          `By ${name()}`,
          `By ${name().toUpperCase()}`,
          `By ${name()}, staff reporter`,
          `By ${name()} and ${name()}`,
        ]),
  dateline: (_, place, chance) =>
    chance.pick([
      `${place.toUpperCase()} — `,
      `${place.toUpperCase()}, ${chance.pick(["March", "April", "May"])} ${chance.int(1, 28)}. `,
      "",
      "",
    ]),
  credit: (name, chance) => chance.pick([`Photograph: ${name}`, `(${name})`, `PHOTO ${name.toUpperCase()}`]),
  oddments: latinOddments(WORDS),
};
