import { linesOf, type Pack, phrasesOf, type Topic, wordsOf } from "../pack.js";
import { latinOddments } from "./oddments.js";

const TOPICS: readonly Topic[] = [
  {
    sections: ["Stadt", "Region"],
    labels: ["Vor Ort"],
    offices: phrasesOf("der Stadtrat | das Bauamt | die Hafenverwaltung | der Landkreis"),
    posts: phrasesOf("der Bürgermeister | die Bauleiterin | der Schleusenwärter | die Stadträtin"),
    things: phrasesOf(
      "die Hängebrücke | der Marktplatz | die Straßenbahn | das Wasserwerk | der Uferweg | die Parkgebühren | der Haushaltsplan | das Hallenbad",
    ),
    acts: phrasesOf(
      "die Brücke zu sperren | den Marktplatz neu zu pflastern | die Fahrpreise zu senken | zweihundert Linden zu pflanzen | den Hafen auszubaggern | die Rechnungen offenzulegen",
    ),
    results: phrasesOf(
      "die Händler atmen auf | der Bau liegt sechs Wochen zurück | die Anwohner haben ihre Klage zurückgezogen | der Verkehr ist um ein Viertel gesunken",
    ),
    sayings: phrasesOf(
      "eine Stadt regiert man nicht mit Schildern | das Wasser liest keine Pläne | wer baut, muss zuhören können | jedes Schlagloch hat einen Vater",
    ),
    units: phrasesOf("Einwohner | Unterschriften | Meter | Wohnungen"),
  },
  {
    sections: ["Wirtschaft"],
    labels: ["Betriebe"],
    offices: phrasesOf("die Handelskammer | die Genossenschaft | die Papierfabrik | die Sparkasse"),
    posts: phrasesOf("der Betriebsrat | die Geschäftsführerin | der Buchhalter | die Meisterin"),
    things: phrasesOf(
      "das Auftragsbuch | die Nachtschicht | der Milchpreis | die Kornernte | das Lagerhaus | der Tarifvertrag | die Lieferkette | der Kohlepreis",
    ),
    acts: phrasesOf(
      "Lehrlinge einzustellen | die zweite Presse zu verkaufen | den Vertrag zu verlängern | die Werkstatt zu erneuern | Schulden abzubauen | neue Märkte zu erschließen",
    ),
    results: phrasesOf(
      "der Streik ist um Mitternacht beendet worden | zweihundert Stellen sind gerettet | die Lager sind leer | der Umsatz ist um ein Fünftel gestiegen",
    ),
    sayings: phrasesOf(
      "Zahlen erröten nicht | ein Auftragsbuch ist kein Gesangbuch | Kredit ist eine Form der Höflichkeit | wer sät, muss auch rechnen",
    ),
    units: phrasesOf("Beschäftigte | Tonnen | Aufträge | Zentner"),
  },
  {
    sections: ["Kultur"],
    labels: ["Bühne"],
    offices: phrasesOf("das Stadttheater | die Bücherei | das Druckmuseum | das Orchester"),
    posts: phrasesOf("die Dirigentin | der Inspizient | die Kuratorin | der Dramatiker"),
    things: phrasesOf(
      "die Spielzeit | der Vorhang | die Plakatsammlung | der Festsaal | das Puppenspiel | die Handschriften | die Uraufführung | der Kirchenchor",
    ),
    acts: phrasesOf(
      "eine vergessene Komödie zu spielen | die Decke zu restaurieren | in den Dörfern aufzutreten | abends zu öffnen | alte Lieder aufzunehmen | Schulklassen einzuladen",
    ),
    results: phrasesOf(
      "das Haus war elf Abende ausverkauft | die Kritiker kamen mit dem Bummelzug | es fehlte an Stühlen | das Publikum erhob sich",
    ),
    sayings: phrasesOf(
      "ein leerer Platz ist auch ein Kritiker | Stille ist die beste Besprechung | Musik ist billiger als Medizin | ein verliehenes Buch lebt",
    ),
    units: phrasesOf("Zuschauer | Bände | Karten | Gemälde"),
  },
];

const FIRST = wordsOf(
  "Anna Bernd Clara Dieter Elke Frieda Georg Hanna Ingrid Jakob Käthe Ludwig Marta Norbert Ottilie Paul Rosa Stefan Ursula Walter",
);
const LAST = wordsOf(
  "Ahrens Brandt Dorn Eckert Fuchs Grün Hartmann Jansen Keller Lindner Möller Nolte Oster Pohl Richter Sander Vogt Wegner Ziegler Kühn",
);
const PLACES = phrasesOf(
  "Salzhafen | Mühlfeld | Niederau | Steinbrück | Langenried | Oberweiler | Neukirch | Altfurt | Weidach | Lanburg | Eschental | Grünwerder",
);

const WORDS = {
  weekdays: wordsOf("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"),
  months: wordsOf("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
  date: "{weekday}, {day}. {month} {year}",
  ears: ["Nr. #", "Einzelpreis # Pfennig", "#. Jahrgang"],
  page: "Seite",
  jumpTo: ["Fortsetzung auf Seite #", "(Fortsetzung Seite #)"],
  jumpFrom: ["Fortsetzung von Seite #", "(Fortsetzung von Seite #)"],
  briefLabels: ["Kurz gemeldet", "In Kürze", "Aus dem Kreis"],
  photoLabels: ["Bild des Tages", "Im Bild"],
  advertisements: [
    ["HAFENKAUFHAUS", "Räumungsverkauf bis # Prozent", "Möbel, Lampen und # Uhren", "Marktstraße #"],
    [
      "GESUCHT",
      "Erfahrener Setzer",
      "Ruhige Hand und gute Augen. Zuschriften unter Chiffre # an diese Zeitung.",
      "Zeugnisse erwünscht",
    ],
  ],
  notices: [
    [
      "Bekanntmachung",
      "Die Mühlgasse wird vom #. an wegen Arbeiten an der Wasserleitung für den Verkehr gesperrt. Die Anwohner werden um Verständnis gebeten.",
      "Das Tiefbauamt",
    ],
    [
      "Kleinanzeigen",
      "Zu verkaufen: Fahrrad, wenig gefahren, # Mark Verhandlungssache.",
      "Zu vermieten: Lagerraum, # Quadratmeter, nahe am Bahnhof.",
    ],
  ],
  tables: [
    {
      headline: "Die Tabelle",
      head: ["Verein", "Sp.", "S", "Pkt."],
      first: ["Salzhafen", "Mühlfeld", "Niederau", "Altfurt", "Weidach", "Lanburg"],
    },
    {
      headline: "Marktpreise",
      head: ["Ware", "Mo.", "Di.", "Mi."],
      first: ["Weizen", "Gerste", "Butter", "Eier", "Äpfel", "Roggen"],
    },
  ],
};

export const germanPack: Pack = {
  language: "de",
  titles: ["Lanburger Tageblatt", "Salzhafener Zeitung", "Der Flussbote"],
  topics: TOPICS,
  patterns: {
    leads: linesOf(`
Nach {few} Stunden Beratung steht fest: Es wird möglich sein, {act}.
In {place} hat man {few} Jahre darauf gewartet, nun ist es so weit: {result}.
„{Saying}“, sagte {person} {day} in {place} und erntete Beifall.
{Person} hatte es versprochen. {Day} begann man in {place}, {act}.
Eigentlich sollte es {day} nur um {n} {unit} gehen.`),
    sentences: linesOf(`
„{Saying}“, sagt {person}.
Gezählt wurden {period} {n} {unit}, das sind {pct} mehr als zuvor.
In {place} spricht man über wenig anderes.
Die Kosten werden auf {n} tausend Mark geschätzt, ein Drittel trägt der Kreis.
Seither gilt: {result}.
{Person}, {age}, erinnert sich an Zeiten, als es nur {n} {unit} gab.
Offen bleibt, wer bereit ist, {act}, und womit.
Der Bericht umfasst {n} Seiten und schweigt über {place}.
„Wenn wir anfangen, {act}, dann zuerst in {place}“, so {person}.
{Thing}, heißt es weiter, müsse warten.
Anderer Ansicht ist {person}: {result}, und das sei kein Zufall.
Es brauchte {few} Sitzungen, bis man sich traute, {act}.
Ein weiteres Treffen ist für {day} in {place} angesetzt.
Betroffen wären insgesamt {n} {unit}.
„{Saying}“, wiederholt man gern in {place}.
Bis dahin soll versucht werden, {act}.
{Office} wollte sich dazu nicht äußern.`),
    questions: linesOf(`
Wer soll das bezahlen?
Und was hat {place} davon?`),
    endings: linesOf(`
„{Saying}“, sagt {person} zum Abschied.
Entschieden wird {day}.
Auskunft erteilt man unter der Nummer {phone}.`),
    essay: linesOf(`
Ich gestehe eine Schwäche für {place}.
Mein Großvater meinte, {saying}, und niemand widersprach ihm.
Man müsste lernen, {act}, aber mit Anstand.
Das Unglück ist: {result}, und keiner hat es gemerkt.
{Person} schrieb mir einen Brief von {n} Zeilen, und jede stimmte.
Das ist keine Wehmut, das ist Buchführung.
Man sagt uns, {saying}.`),
    headlines: linesOf(`
{Place}: {Result}
Streit um die Zukunft von {place}
„{Saying}“
{N} {unit} warten weiter
{Place} sucht einen Ausweg
{Person} gibt nicht auf
Der lange Weg nach {place}
{Result}`),
    kickers: linesOf(`
{Place}
Nach der Abstimmung
{Pct} mehr {period}
Im Gespräch mit {person}`),
    subheads: linesOf(`
Das Geld ist gefunden, {day} beginnen die Arbeiten
{Person}: „{Saying}“
{N} {unit} betroffen, {result}`),
    crossheads: linesOf(`
Der Preis
{Thing}
Langes Warten
Wie es weitergeht`),
    captions: linesOf(`
{Person} {day} in {place}.
Warten auf Nachricht: die Menge {day} in {place}.
Blick auf {place} vom Fluss aus.
Ein Tag in {place}: {n} {unit} und kein freier Platz.`),
    briefs: linesOf(`
{Place}. {Result}.
{Person} tritt {day} in {place} das neue Amt an.
{Period} zählte man in {place} {n} {unit}, {pct} mehr.
Einbruch {day} in ein Lager in {place}: {n} {unit} fehlen.`),
  },
  days: phrasesOf(
    "am Montag | am Dienstagabend | am Mittwoch | am Donnerstag | am Freitag | am 6. Januar | am 12. März | am Vorabend des Marktes",
  ),
  periods: phrasesOf("im vergangenen Jahr | im Frühjahr | seit Januar | über den Winter"),
  numerals: wordsOf("zwei drei vier fünf sechs sieben acht neun zehn zwölf"),
  joint: " ",
  person: (chance) => `${chance.pick(FIRST)} ${chance.pick(LAST)}`,
  place: (chance) => chance.pick(PLACES),
  figure: (value) =>
    value > 999 ? `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, "0")}` : String(value),
  percent: (whole, tenth) => `${whole},${tenth} Prozent`,
  big: (chance) => `${chance.int(2, 60)} tausend`,
  phone: (chance) => `0${chance.int(300, 999)}/${chance.int(10000, 99999)}`,
  byline: (_, name, chance) =>
    chance.pick([name(), `Von ${name()}`, `VON ${name().toUpperCase()}`, `Von unserem Redakteur ${name()}`]),
  dateline: (_, place, chance) => chance.pick([`${place}. `, `${place.toUpperCase()}. `, "", ""]),
  credit: (name, chance) => chance.pick([`Foto: ${name}`, `(Foto: ${name})`]),
  oddments: latinOddments(WORDS),
};
