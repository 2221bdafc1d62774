import { linesOf, type Pack, phrasesOf, type Topic, wordsOf } from "../pack.js";
import { latinOddments } from "./oddments.js";

const TOPICS: readonly Topic[] = [
  {
    sections: ["Cronaca", "Città"],
    labels: ["Il caso"],
    offices: phrasesOf("il Comune | la giunta | l’ufficio tecnico | la soprintendenza"),
    posts: phrasesOf("il sindaco | l’assessore | il capocantiere | la dirigente"),
    things: phrasesOf(
      "il ponte vecchio | la piazza del mercato | il piano del traffico | la nuova tramvia | il parcheggio sotterraneo | la fontana | il teleriscaldamento | la pista ciclabile",
    ),
    acts: phrasesOf(
      "rifare il selciato | chiudere il centro alle auto | restaurare la torre | spostare il mercato | raddoppiare i controlli | pubblicare i conti",
    ),
    results: phrasesOf(
      "i lavori finiranno prima dell’estate | le botteghe hanno ripreso a vendere | il cantiere è fermo da nove settimane | i residenti hanno firmato la pace",
    ),
    sayings: phrasesOf(
      "una città non si governa con i cartelli | le pietre hanno più memoria di noi | ogni buca ha un padre e nessun tutore | prima si ascolta, poi si scava",
    ),
    units: phrasesOf("firme | posti | famiglie | metri"),
  },
  {
    sections: ["Economia"],
    labels: ["Imprese"],
    offices: phrasesOf("la camera di commercio | la cooperativa | il consorzio | la cartiera"),
    posts: phrasesOf("il presidente | il direttore | la sindacalista | il ragioniere"),
    things: phrasesOf(
      "il bilancio | la cassa integrazione | il mercato estero | la vendemmia | il prezzo del latte | la filiera corta | il turno di notte | la riconversione",
    ),
    acts: phrasesOf(
      "assumere apprendisti | vendere le quote | ridurre gli sprechi | firmare il contratto | aprire un secondo stabilimento | garantire gli stipendi",
    ),
    results: phrasesOf(
      "gli ordini sono cresciuti di un quinto | lo sciopero è stato revocato | le banche hanno concesso una proroga | il magazzino è vuoto per la prima volta",
    ),
    sayings: phrasesOf(
      "i numeri non arrossiscono | chi compra macchine compra anche il rumore | il credito è una forma di buona educazione | il vino non aspetta la burocrazia",
    ),
    units: phrasesOf("addetti | ordini | quintali | bottiglie"),
  },
  {
    sections: ["Cultura"],
    labels: ["Scaffale"],
    offices: phrasesOf("il teatro civico | la biblioteca | il museo della stampa | il conservatorio"),
    posts: phrasesOf("la regista | il bibliotecario | il primo violino | la restauratrice"),
    things: phrasesOf(
      "la stagione lirica | il fondo dei manoscritti | la mostra sui carretti | il coro | la sala grande | il festival dei burattini | il biglietto ridotto | la prima",
    ),
    acts: phrasesOf(
      "recuperare un’opera dimenticata | catalogare le lettere | aprire la sera | portare il coro nelle scuole | restaurare il sipario | invitare i giovani",
    ),
    results: phrasesOf(
      "il pubblico è rimasto in piedi per undici minuti | le code arrivavano alla stazione | i critici hanno cambiato idea | mancavano le sedie",
    ),
    sayings: phrasesOf(
      "il silenzio dopo la musica è la recensione migliore | un libro prestato è un libro vivo | il sipario pesa più dei debiti | non si recita per i velluti",
    ),
    units: phrasesOf("spettatori | volumi | repliche | biglietti"),
  },
  {
    sections: ["Sport"],
    labels: ["Campo centrale"],
    offices: phrasesOf("la società | il comitato | la federazione | la polisportiva"),
    posts: phrasesOf("l’allenatore | il portiere | la capitana | il medico sociale"),
    things: phrasesOf(
      "la difesa a tre | il derby | il rigore negato | la volata finale | il ritiro | la curva nord | il vivaio | la classifica",
    ),
    acts: phrasesOf(
      "cambiare modulo | vincere in trasferta | puntare sui giovani | chiedere la prova video | rinnovare il prestito | difendere il primato",
    ),
    results: phrasesOf(
      "lo stadio è esploso al novantesimo | la salvezza è più vicina | gli ospiti non hanno mai tirato | il record resiste da diciannove anni",
    ),
    sayings: phrasesOf(
      "il pallone non legge i giornali | si vince con le gambe e si perde con la testa | un punto è poco solo per chi ne ha molti | la pioggia è uguale per tutti",
    ),
    units: phrasesOf("punti | gol | abbonati | chilometri"),
  },
];

const FIRST = wordsOf(
  "Ada Bruno Carla Dario Elsa Fabio Gina Ivo Livia Marco Nora Otello Pia Renzo Silvia Tullio Ugo Vera Zeno Bice",
);
const LAST = wordsOf(
  "Alfieri Bonetti Calvi Donati Ferrero Galli Lodi Marangon Negri Orsini Pozzi Rinaldi Salvi Tassoni Valenti Zambon Berti Corradi",
);
const PLACES = phrasesOf(
  "Borgo Sale | Pontelungo | Fossanera | Montecchio | Roccaforte | Valdoria | Riva Alta | San Vito | Castelnuovo | Acquafredda | Campolargo | Torrechiara",
);

const WORDS = {
  weekdays: wordsOf("domenica lunedì martedì mercoledì giovedì venerdì sabato"),
  months: wordsOf(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  ),
  date: "{weekday} {day} {month} {year}",
  ears: ["anno #, numero #", "euro #", "fondato nel 18#"],
  page: "pagina",
  jumpTo: ["segue a pagina #", "continua a pagina #", "SEGUE A PAGINA #"],
  jumpFrom: ["segue dalla pagina #", "continua dalla pagina #", "SEGUE DALLA PAGINA #"],
  briefLabels: ["In breve", "Notizie in breve", "Dal territorio"],
  photoLabels: ["La foto", "L’immagine"],
  advertisements: [
    ["MOBILI DEL PORTO", "Saldi fino al #%", "Letti, tavoli e # orologi", "via Garibaldi #"],
    [
      "CERCASI",
      "tipografo esperto",
      "Mani ferme e buona vista. Scrivere alla casella # di questo giornale.",
      "Massima serietà",
    ],
  ],
  notices: [
    [
      "Avviso pubblico",
      "Si rende noto che dal giorno # via dei Mulini resterà chiusa al transito per lavori alla rete idrica. Ci scusiamo per il disagio.",
      "L’ufficio tecnico",
    ],
    [
      "Annunci",
      "Vendesi bicicletta da passeggio, pochi chilometri, # euro trattabili.",
      "Affittasi magazzino di # metri quadrati presso la stazione.",
    ],
  ],
  tables: [
    {
      headline: "La classifica",
      head: ["Squadra", "G", "V", "Pt"],
      first: ["Pontelungo", "Fossanera", "Valdoria", "San Vito", "Montecchio", "Riva Alta"],
    },
    {
      headline: "I prezzi",
      head: ["Merce", "lun", "mar", "mer"],
      first: ["Grano", "Latte", "Olio", "Uova", "Riso", "Mele"],
    },
  ],
};

export const italianPack: Pack = {
  language: "it",
  titles: ["Il Corriere di Rivafoce", "La Gazzetta del Lan", "Il Mattino di Borgo Sale"],
  topics: TOPICS,
  patterns: {
    leads: linesOf(`
Dopo {few} ore di discussione su tutto tranne che sui soldi, {office} ha deciso {day} di {act}.
A {place} lo sapevano da tempo: {result}.
Non è bastata una riunione. {Office} tornerà {day} a parlare di come {act}.
{Person} lo aveva promesso a {place} {few} anni fa. Ora {result}.
«{Saying}». Con queste parole {person} ha aperto {day} l’assemblea di {place}.`),
    sentences: linesOf(`
«{Saying}», dice {person}.
Secondo {office}, {period} si contano {n} {unit}, il {pct} in più.
A {place} si discute di altro: {thing}, per esempio.
Il costo è stimato in {n} mila euro, un terzo dei quali a carico dei privati.
Intanto {result}, e nessuno a {place} sembra stupirsi.
{Person}, {age} anni, ricorda quando c’erano appena {n} {unit}.
Resta da capire chi dovrà {act} e con quali fondi.
Il nodo è sempre lo stesso: {thing}.
Per {office} occorre {act} entro {few} mesi.
«Se vogliamo {act}» spiega {person} «bisogna cominciare da {place}».
La relazione conta {n} pagine e cita più volte {thing}.
Di parere opposto {person}, secondo cui {result}.
{Thing}, poi, è un capitolo a parte.
Alla fine hanno votato in {n}, e {few} si sono astenuti.
Nei prossimi giorni {office} proverà a {act}.
«{Saying}» ripete {person}, che di mestiere non fa il profeta.
Il confronto è fissato per {day}, a {place}.
Tra le ipotesi c’è anche quella di {act}.`),
    questions: linesOf(`
Chi paga?
E {place}, che cosa ci guadagna?`),
    endings: linesOf(`
«{Saying}» conclude {person}.
Se ne riparla {day}.
Per informazioni si può chiamare il numero {phone}.`),
    essay: linesOf(`
Confesso di avere un debole per {thing}.
Mio nonno diceva che {saying}, e non lo contraddiceva nessuno.
A {place} la domenica si parla di {thing} come altrove del tempo.
Bisognerebbe {act}, ma con garbo.
Il guaio è che {result}, e non ce ne siamo accorti.
{Person} mi ha scritto una lettera di {n} righe, tutte giuste.
Eppure basterebbe poco: {act}, per cominciare.
Non è nostalgia, è contabilità.`),
    headlines: linesOf(`
{Place}, {result}
{Thing}, che cosa cambia
Pronti a {act}
«{Saying}»
{Office}: «Ora bisogna {act}»
{N} {unit} in attesa
{Place} si divide
Addio a {thing}? La città discute
La sfida di {person}`),
    kickers: linesOf(`
{Place}
La svolta
Il {pct} in più {period}
Parla {person}
Verso il voto`),
    subheads: linesOf(`
{Office} trova i fondi: tra {few} mesi si parte
{Person}: «{Saying}»
Coinvolte {n} famiglie, {result}
Le opposizioni: «Prima bisogna {act}»`),
    crossheads: linesOf(`
I numeri
{Thing}
Le reazioni
Il precedente
Che cosa resta`),
    captions: linesOf(`
{Person} a {place}, {day}
La folla a {place} aspetta notizie
{Place} vista dal fiume: sullo sfondo, i cantieri
Un momento della protesta: {n} {unit} in piazza`),
    briefs: linesOf(`
{Place}, {result}.
Nominato a {place} il nuovo responsabile: è {person}.
{Period} a {place} registrati {n} {unit}, il {pct} in più.
Furto {day} in un magazzino di {place}: spariti {n} {unit}.`),
  },
  days: phrasesOf(
    "lunedì | martedì sera | mercoledì | giovedì mattina | venerdì | il 6 gennaio | il 12 marzo | alla vigilia della fiera",
  ),
  periods: phrasesOf("l’anno scorso | in primavera | da gennaio | nell’ultimo trimestre"),
  numerals: wordsOf("due tre quattro cinque sei sette otto nove dieci dodici"),
  joint: " ",
  person: (chance) => `${chance.pick(FIRST)} ${chance.pick(LAST)}`,
  place: (chance) => chance.pick(PLACES),
  figure: (value) =>
    value > 999 ? `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, "0")}` : String(value),
  percent: (whole, tenth) => `${whole},${tenth} per cento`,
  big: (chance) => `${chance.int(2, 60)} mila`,
  phone: (chance) => `0${chance.int(11, 99)} ${chance.int(100000, 999999)}`,
  byline: (_, name, chance) =>
    chance.pick([name(), `di ${name()}`, `di ${name().toUpperCase()}`, `dal nostro inviato ${name()}`]),
  dateline: (_, place, chance) => chance.pick([`${place.toUpperCase()} — `, "", "", ""]),
  credit: (name, chance) => chance.pick([`(foto ${name})`, `Foto di ${name}`]),
  oddments: latinOddments(WORDS),
};
