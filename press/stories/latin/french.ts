import { linesOf, type Pack, phrasesOf, type Topic, wordsOf } from "../pack.js";
import { latinOddments } from "./oddments.js";

const TOPICS: readonly Topic[] = [
  {
    sections: ["Ville", "Région"],
    labels: ["Dans nos quartiers"],
    offices: phrasesOf("la mairie | le conseil | la préfecture | le syndicat des eaux"),
    posts: phrasesOf("le maire | l’adjointe | le chef de chantier | l’éclusier"),
    things: phrasesOf(
      "le pont des Tanneurs | la halle aux grains | le tramway | la digue | le marché couvert | le plan de circulation | la vieille écluse | l’éclairage public",
    ),
    acts: phrasesOf(
      "rouvrir la passerelle | repaver la grand-place | baisser le tarif des transports | planter deux cents tilleuls | curer le canal | publier les comptes",
    ),
    results: phrasesOf(
      "les commerçants respirent | le chantier a pris six semaines de retard | les riverains ont retiré leur plainte | la circulation a baissé d’un quart",
    ),
    sayings: phrasesOf(
      "on ne gouverne pas une ville avec des panneaux | l’eau finit toujours par lire les plans | une place vide n’est à personne | il faut écouter avant de creuser",
    ),
    units: phrasesOf("habitants | signatures | mètres | logements"),
  },
  {
    sections: ["Économie"],
    labels: ["Entreprises"],
    offices: phrasesOf("la chambre de commerce | la coopérative | la papeterie | la caisse d’épargne"),
    posts: phrasesOf("le directeur | la déléguée syndicale | le comptable | la gérante"),
    things: phrasesOf(
      "le carnet de commandes | l’équipe de nuit | le prix du blé | la récolte | l’entrepôt | le budget | la grève | l’exportation",
    ),
    acts: phrasesOf(
      "embaucher des apprentis | vendre la seconde presse | signer l’accord | moderniser l’atelier | payer les fournisseurs à temps | prolonger les contrats",
    ),
    results: phrasesOf(
      "la grève a été levée à minuit | deux cents emplois sont sauvés | les stocks sont au plus bas | les ventes ont progressé d’un cinquième",
    ),
    sayings: phrasesOf(
      "un carnet de commandes n’est pas un livre de prières | les chiffres ne rougissent pas | on ne moissonne pas un bilan | le crédit est une politesse",
    ),
    units: phrasesOf("salariés | tonnes | commandes | quintaux"),
  },
  {
    sections: ["Culture"],
    labels: ["Sortir"],
    offices: phrasesOf("le théâtre municipal | la bibliothèque | le musée de l’imprimerie | l’orchestre"),
    posts: phrasesOf("la cheffe d’orchestre | le régisseur | la conservatrice | le dramaturge"),
    things: phrasesOf(
      "la saison lyrique | le rideau de scène | la collection d’affiches | la salle des fêtes | le festival de marionnettes | les manuscrits | la première | le chœur",
    ),
    acts: phrasesOf(
      "reprendre une comédie oubliée | restaurer le plafond peint | jouer dans les villages | ouvrir le soir | enregistrer les vieux airs | inviter les écoles",
    ),
    results: phrasesOf(
      "la salle était comble onze soirs de suite | les critiques ont pris le train lent | il manquait des chaises | le public s’est levé",
    ),
    sayings: phrasesOf(
      "un fauteuil vide est aussi un critique | le silence est la meilleure des recensions | la musique coûte moins cher que la médecine | un livre prêté est un livre vivant",
    ),
    units: phrasesOf("spectateurs | volumes | places | tableaux"),
  },
];

const FIRST = wordsOf(
  "Adèle Bastien Claire Denis Élise Fabien Gisèle Henri Inès Jules Lucie Maxime Noémie Odile Pascal Rémi Solène Théo Violette Yvon",
);
const LAST = wordsOf(
  "Aubert Bonnard Carlier Delmas Évrard Fabre Garnier Huet Jourdan Lambert Morel Noiret Perrin Rolland Sorel Tissot Vasseur Gaudin",
);
const PLACES = phrasesOf(
  "Port-Lan | Villesel | Montfroid | Saint-Aubin | Rochebrune | Pontvert | La Ferté | Grandpré | Valclair | Bois-le-Comte | Fontenelle | Aigues-Vives",
);

const WORDS = {
  weekdays: wordsOf("dimanche lundi mardi mercredi jeudi vendredi samedi"),
  months: wordsOf("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
  date: "{weekday} {day} {month} {year}",
  ears: ["N° #", "Prix : # centimes", "#e année"],
  page: "Page",
  jumpTo: ["Suite page #", "(Lire la suite page #)"],
  jumpFrom: ["Suite de la page #", "(Suite de la page #)"],
  briefLabels: ["En bref", "Échos", "Nouvelles brèves"],
  photoLabels: ["L’image du jour", "En images"],
  advertisements: [
    ["AUX GALERIES DU PORT", "Soldes jusqu’à # %", "Meubles, lampes et # pendules", "# rue du Marché"],
    [
      "ON DEMANDE",
      "un compositeur expérimenté",
      "Main sûre et bons yeux. Écrire au journal, boîte #.",
      "Références exigées",
    ],
  ],
  notices: [
    [
      "Avis au public",
      "La rue des Moulins sera fermée à la circulation à compter du # pour des travaux sur le réseau d’eau. La mairie prie les riverains de l’excuser.",
      "Le secrétaire général",
    ],
    [
      "Petites annonces",
      "À vendre : bicyclette de ville, peu servie, # francs à débattre.",
      "À louer : entrepôt de # mètres carrés près de la gare.",
    ],
  ],
  tables: [
    {
      headline: "Le classement",
      head: ["Club", "J", "G", "Pts"],
      first: ["Port-Lan", "Villesel", "Montfroid", "Pontvert", "Grandpré", "Valclair"],
    },
    {
      headline: "Cours du marché",
      head: ["Denrée", "lun.", "mar.", "mer."],
      first: ["Blé", "Orge", "Beurre", "Œufs", "Pommes", "Seigle"],
    },
  ],
};

export const frenchPack: Pack = {
  language: "fr",
  titles: ["Le Courrier du Lan", "La Dépêche de Port-Lan", "L’Écho des Salines"],
  topics: TOPICS,
  patterns: {
    leads: linesOf(`
Après {few} heures de débat, {office} a décidé {day} de {act}.
À {place}, on l’attendait depuis {few} ans : {result}.
{Person} l’avait promis. {Day}, à {place}, ce fut chose faite.
« {Saying}. » C’est ainsi que {person} a ouvert {day} la séance.
{Thing} n’a pas fini de faire parler à {place}.`),
    sentences: linesOf(`
« {Saying} », explique {person}.
Selon {office}, on compte {n} {unit} {period}, soit {pct} de plus.
À {place}, il n’est question que de cela.
Le coût est estimé à {n} mille francs, dont un tiers à la charge de la région.
Depuis, {result}.
{Person}, {age} ans, se souvient du temps où l’on ne comptait que {n} {unit}.
Reste à savoir qui devra {act}, et avec quel argent.
Le rapport compte {n} pages et ne dit rien de {place}.
« Si nous voulons {act}, ajoute {person}, il faut commencer par {place}. »
{Thing}, en revanche, devra attendre.
{Person} n’est pas de cet avis : {result}, assure-t-on dans son entourage.
Il aura fallu {few} réunions pour {act}.
Une nouvelle rencontre est prévue {day} à {place}.
Au total, {n} {unit} seraient concernés.
La question divise, et {office} le sait.
« {Saying} », répète-t-on volontiers à {place}.
D’ici là, {office} espère {act}.`),
    questions: linesOf(`
Qui paiera ?
Et {place}, dans tout cela ?`),
    endings: linesOf(`
« {Saying} », conclut {person}.
Rendez-vous {day}.
Renseignements au {phone}.`),
    essay: linesOf(`
J’avoue un faible pour {place}.
Mon grand-père disait que {saying}, et personne ne le contredisait.
Il faudrait {act}, mais avec élégance.
Le malheur est que {result}, et que nul ne s’en est aperçu.
{Person} m’a écrit une lettre de {n} lignes, toutes justes.
Ce n’est pas de la nostalgie, c’est de l’arithmétique.
On nous répète que {saying}.`),
    headlines: linesOf(`
{Place} : {result}
{Thing} en question
Ils veulent {act}
« {Saying} »
{Office} promet de {act}
{N} {unit} dans l’attente
{Place} se divise
Le pari de {person}`),
    kickers: linesOf(`
{Place}
Après le vote
{Pct} de plus {period}
Entretien avec {person}`),
    subheads: linesOf(`
{Office} a trouvé les fonds ; les travaux commenceront {day}
{Person} : « {Saying} »
{N} {unit} concernés, {result}`),
    crossheads: linesOf(`
Le prix à payer
{Thing}
Une longue attente
Et après ?`),
    captions: linesOf(`
{Person} à {place}, {day}.
La foule attend des nouvelles, {day} à {place}.
{Place} vue du fleuve.
Une journée à {place} : {n} {unit} et pas une place libre.`),
    briefs: linesOf(`
{Place}. – {Result}.
{Person} prend ses fonctions {day} à {place}.
{N} {unit} ont été recensés à {place} {period}, soit {pct} de plus.
Vol {day} dans un entrepôt de {place} : {n} {unit} ont disparu.`),
  },
  days: phrasesOf(
    "lundi | mardi soir | mercredi | jeudi matin | vendredi | le 6 janvier | le 12 mars | la veille de la foire",
  ),
  periods: phrasesOf("l’an dernier | au printemps | depuis janvier | cet hiver"),
  numerals: wordsOf("deux trois quatre cinq six sept huit neuf dix douze"),
  joint: " ",
  person: (chance) => `${chance.pick(FIRST)} ${chance.pick(LAST)}`,
  place: (chance) => chance.pick(PLACES),
  figure: String,
  percent: (whole, tenth) => `${whole},${tenth} %`,
  big: (chance) => `${chance.int(2, 60)} mille`,
  phone: (chance) => `0${chance.int(1, 5)} ${chance.int(10, 99)} ${chance.int(10, 99)} ${chance.int(10, 99)}`,
  byline: (_, name, chance) =>
    chance.pick([name(), `Par ${name()}`, name().toUpperCase(), `De notre envoyé spécial ${name()}`]),
  dateline: (_, place, chance) => chance.pick([`${place}. – `, "", "", ""]),
  credit: (name, chance) => chance.pick([`(Photo ${name})`, `Photo : ${name}`]),
  oddments: latinOddments(WORDS),
};
