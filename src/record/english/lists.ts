/** Words of English names. A word is looked up as printed, without the full stop after it. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What stands before a person's name and is no office. */
export const COURTESIES = words("Mr Mrs Ms Miss Dr Sir Dame Mx");
/** What an office before a person's name ends in. */
export const OFFICES = words(
  `Lord Mayor Mayoress President Minister Councillor Councilor Councilman Councilwoman Councilmember Cllr Alderman Alderwoman Senator Sen Governor Gov
   Representative Rep Congressman Congresswoman Assemblyman Assemblywoman Delegate Professor Prof Captain Capt Colonel Col General Gen Major Maj Admiral Adm
   Commander Cmdr Lieutenant Lt Sergeant Sgt Corporal Cpl Private Pvt Detective Det Constable Inspector Trooper Officer Deputy Sheriff Marshal Ranger Warden
   Chief Judge Justice Magistrate Attorney Prosecutor Solicitor Coroner Secretary Chairman Chairwoman Chair Commissioner Superintendent Supervisor Administrator
   Director Manager Treasurer Clerk Auditor Assessor Coach Principal Headmaster Headmistress Dean Provost Chancellor Rector Bishop Archbishop Cardinal Reverend
   Rev Father Sister Brother Pastor Rabbi Imam Canon Vicar Pope King Queen Prince Princess Duke Duchess Ambassador Consul Envoy Speaker Leader Whip
   Spokesman Spokeswoman Spokesperson Curator Librarian Conductor Editor Engineer Surgeon Nurse Trustee Executive Ombudsman Firefighter Paramedic`,
);
/** What an organisation's name ends in, or opens with before `of`. */
export const HOUSES = words(
  `Council University Company Committee Subcommittee Ministry Department Bank Association Union Club School College Elementary Hospital Hospice Corporation Board Court
   Museum Society Institute Institution Commission Authority Agency Party Parliament Senate Congress Ltd Limited Inc Co Corp PLC LLC LLP Trust Foundation
   Library Church Cathedral Chapel Temple Mosque Synagogue Ministries Academy Federation League Alliance Coalition Confederation Chamber Bureau Office Service
   Services Administration Navy Army Guard Legion Corps Brigade Police Constabulary Laboratory Laboratories Observatory Center Centre Clinic Orchestra Symphony
   Philharmonic Choir Ensemble Theatre Theater Troupe Gallery Archive Archives Press Fund Group Holdings Partners Partnership Industries Systems Technologies
   Enterprises Brothers Bros Sons Airlines Airways Railway Railways Railroad Lines Ferries Motors Foods Homes Insurance Mutual Storage Logistics Energy Electric
   Petroleum Utilities Utility Communications Studios Farms Breweries Brewery Cooperative Co-operative Exchange Registry Treasury Seminary Nursery Kindergarten
   Network Organisation Organization Taskforce Secretariat Embassy Consulate Fellowship Guild Rotary Jury Rovers Wanderers`,
);
/** Of those, the ones that are a body's name only with another word of it: `the Center`, but also `Ferry Center`. */
export const PLACE_HEADS = words(
  `Street Road Avenue Lane Drive Boulevard Highway Square Plaza Terrace Row Quay Wharf Pier Dock Harbour Harbor Bay Cove Beach Coast Point Cape Island Islands
   Isle River Creek Brook Lake Pond Falls Sea Ocean Strait Channel Mountain Mountains Mount Hill Hills Ridge Valley Canyon Forest Wood Woods Park Gardens Green
   Common Bridge County Township Borough Parish District Province Peninsula Desert Plain Gymnasium Gym Stadium Arena Field Airport Station Cemetery Heath Moor
   Marsh Village`,
);
/** What stands before `of` and a place. */
export const SETTLEMENTS = words(
  "City Town County Borough Port State Province Village Parish Township Isle Gulf Bay",
);
/** Countries, states and great cities in one or two words. */
export const KNOWN_PLACES: ReadonlySet<string> = new Set(
  `Afghanistan,Albania,Algeria,Argentina,Armenia,Australia,Austria,Bangladesh,Belarus,Belgium,Bolivia,Bosnia,Brazil,Britain,Great Britain,Bulgaria,Cambodia,
   Cameroon,Canada,Chile,China,Colombia,Congo,Croatia,Cuba,Cyprus,Czechoslovakia,Denmark,Ecuador,Egypt,England,Estonia,Ethiopia,Europe,Finland,France,Georgia,
   Germany,West Germany,East Germany,Ghana,Greece,Guatemala,Haiti,Honduras,Hong Kong,Hungary,Iceland,India,Indonesia,Iran,Iraq,Ireland,Northern Ireland,Israel,
   Italy,Jamaica,Japan,Kazakhstan,Kenya,Korea,North Korea,South Korea,Kuwait,Laos,Latvia,Lebanon,Libya,Lithuania,Luxembourg,Macau,Malaysia,Malta,Mexico,Mongolia,
   Morocco,Mozambique,Myanmar,Burma,Nepal,Netherlands,New Zealand,Nicaragua,Nigeria,Norway,Pakistan,Palestine,Panama,Paraguay,Peru,Philippines,Poland,Portugal,
   Qatar,Romania,Russia,Rwanda,Saudi Arabia,Scotland,Senegal,Serbia,Singapore,Slovakia,Slovenia,Somalia,South Africa,Soviet Union,Spain,Sri Lanka,Sudan,Sweden,
   Switzerland,Syria,Taiwan,Tanzania,Thailand,Tibet,Tunisia,Turkey,Uganda,Ukraine,United Kingdom,United States,America,Uruguay,Venezuela,Vietnam,Wales,Yemen,
   Yugoslavia,Zambia,Zimbabwe,Africa,Asia,Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,
   Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,
   New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,
   West Virginia,Wisconsin,Wyoming,Ontario,Quebec,British Columbia,Alberta,Manitoba,Nova Scotia,New South Wales,Queensland,Tasmania,London,Manchester,Liverpool,
   Birmingham,Leeds,Edinburgh,Glasgow,Dublin,Belfast,Cardiff,Oxford,Cambridge,Paris,Berlin,Munich,Hamburg,Vienna,Rome,Milan,Venice,Madrid,Barcelona,Lisbon,
   Brussels,Amsterdam,Geneva,Zurich,Moscow,Kiev,Kyiv,Warsaw,Prague,Budapest,Athens,Istanbul,Cairo,Jerusalem,Tehran,Baghdad,Delhi,New Delhi,Mumbai,Bombay,
   Calcutta,Bangkok,Jakarta,Manila,Tokyo,Osaka,Seoul,Beijing,Peking,Shanghai,Guangzhou,Canton,Shenzhen,Nanjing,Wuhan,Changsha,Chengdu,Sydney,Melbourne,Toronto,
   Montreal,Vancouver,Ottawa,Boston,Chicago,Philadelphia,Baltimore,Pittsburgh,Cleveland,Detroit,Cincinnati,St. Louis,New Orleans,Atlanta,Houston,Dallas,Austin,
   Denver,Seattle,Portland,San Francisco,Los Angeles,San Diego,Sacramento,Las Vegas,Phoenix,Miami,Minneapolis,Milwaukee,Manhattan,Brooklyn`.split(
    /,\s*/,
  ),
);
/** Given names in use over the last two centuries where English papers are printed. */
export const GIVEN_NAMES = words(
  `Aaron Abby Abigail Abraham Ada Adam Adele Adrian Agnes Ahmed Aidan Aisha Alan Albert Alec Alex Alexander Alexandra Alexis Alfred Ali Alice Alicia Alison Allan
   Allen Allison Alvin Amanda Amber Amelia Amy Ana Andre Andrea Andrew Andy Angela Angus Anita Ann Anna Anne Annette Annie Anthony Antonio April Archibald Archie
   Arlene Arnold Arthur Ashley Audrey Austin Ava Barbara Barry Bartholomew Beatrice Becky Ben Benjamin Bernard Bernice Bert Bertha Bessie Beth Bethany Betsy Betty
   Beverly Bill Billy Blake Bob Bobby Bonnie Brad Bradley Brandon Brenda Brendan Brent Brett Brian Bridget Bruce Bryan Caleb Calvin Cameron Carl Carla Carlos
   Carmen Carol Caroline Carolyn Carrie Casey Catherine Cathy Cecil Cecilia Celia Chad Charlene Charles Charlie Charlotte Chelsea Cheryl Chester Chloe Chris
   Christian Christina Christine Christopher Cindy Claire Clara Clarence Clark Claude Claudia Clayton Clifford Clifton Clinton Clive Clyde Cody Colin Colleen Connie
   Connor Conrad Constance Cora Corey Cornelius Courtney Craig Crystal Curtis Cynthia Cyril Daisy Dale Damian Dan Dana Daniel Danielle Danny Daphne Darlene Darrell
   Darren Daryl Dave David Dawn Dean Deborah Debra Delores Denis Denise Dennis Derek Derrick Desmond Diana Diane Dick Diego Dolores Dominic Don Donald Donna Doris
   Dorothy Doug Douglas Doreen Duane Duncan Dustin Dwight Dylan Earl Ebenezer Ed Eddie Edgar Edith Edmund Edna Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eli
   Elias Elijah Eliza Elizabeth Ella Ellen Ellis Elmer Elsie Emily Emma Enrique Eric Erica Erik Erin Ernest Esther Ethan Ethel Eugene Eunice Eva Evan Eve Evelyn
   Ezra Faith Fatima Felicity Felix Fernando Fiona Florence Floyd Frances Francesca Francis Francisco Frank Franklin Fred Frederick Gabriel Gail Gareth Gary Gavin
   Gemma Gene Geoffrey George Georgina Gerald Geraldine Gerard Gertrude Gilbert Gina Gladys Glen Glenn Gloria Godfrey Gordon Grace Graham Grant Greg Gregory Greta
   Gustav Guy Gwen Hannah Harold Harriet Harry Harvey Hassan Hazel Heather Hector Heidi Helen Helena Helga Henrietta Henry Herbert Herman Hilary Hilda Hillary Holly
   Homer Horace Howard Hubert Hugh Hugo Humphrey Ian Ibrahim Ida Ignatius Imogen Ingrid Irene Iris Irma Irving Isaac Isabel Isabella Isaiah Ivan Ivy Jack Jackie
   Jackson Jacob Jacqueline Jake James Jamie Jan Jane Janet Janice Jared Jasmine Jason Javier Jay Jean Jeanette Jeff Jeffrey Jennie Jennifer Jenny Jeremiah Jeremy
   Jerome Jerry Jesse Jessica Jessie Jill Jim Jimmy Jo Joan Joann Joanna Joanne Joe Joel Johanna John Johnny Jon Jonah Jonas Jonathan Jordan Jorge Jose Joseph
   Josephine Joshua Josiah Joy Joyce Juan Juanita Judith Judy Julia Julian Julie June Justin Karen Karl Kate Katherine Kathleen Kathryn Kathy Katie Kay Keith Kelly
   Kelvin Ken Kenneth Kent Kerry Kevin Kieran Kim Kimberly Kirk Kirsten Kristen Kristin Kurt Kyle Lance Larry Laura Lauren Laurence Laurie Lawrence Leah Lee Leila
   Leo Leon Leonard Leroy Leslie Lester Levi Lewis Liam Lillian Lily Linda Lindsay Lionel Lisa Lloyd Lois Loretta Lorraine Louis Louisa Louise Lucas Lucille Lucy Luis
   Luke Luther Lydia Lynn Mabel Mack Madeline Maggie Malcolm Mandy Manuel Marc Marcia Marco Marcus Margaret Maria Marian Marianne Marie Marilyn Marion Marjorie Mark
   Marlene Marshall Martha Martin Marvin Mary Mathew Matilda Matt Matthew Maude Maureen Maurice Max Maxine Maya Megan Mehmet Melanie Melissa Melvin Mercedes Meredith
   Michael Michele Michelle Miguel Mike Mildred Miles Millicent Milton Minnie Miranda Miriam Mohamed Mohammed Moira Molly Monica Morgan Morris Moses Muhammad Muriel
   Myra Myrtle Nadia Nancy Naomi Natalie Natasha Nathan Nathaniel Neil Nellie Nelson Nicholas Nick Nicola Nicole Nigel Nina Noah Noel Nora Norma Norman Olga Oliver
   Olivia Omar Oscar Otto Owen Pablo Pamela Pat Patricia Patrick Paul Paula Pauline Pearl Pedro Peggy Penelope Penny Percy Perry Pete Peter Petra Phil Philip Phillip
   Philippa Phoebe Phyllis Pierre Polly Priscilla Priya Rachel Rafael Ralph Ramon Randall Randy Ray Raymond Rebecca Reggie Reginald Rhonda Ricardo Richard Rick Ricky
   Rita Rob Robert Roberta Roberto Robin Rod Roderick Rodney Roger Roland Ron Ronald Ronnie Rory Rosa Rosalind Rose Rosemary Ross Roy Ruben Ruby Rudolph Rufus Rupert
   Russell Ruth Ryan Sabrina Sally Salvatore Sam Samantha Samuel Sandra Sandy Sara Sarah Scott Sean Sebastian Seth Shane Shannon Sharon Shaun Shawn Sheila Shelley
   Shirley Sidney Silas Simon Sofia Solomon Sonia Sophia Sophie Spencer Stacy Stan Stanley Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Susanna
   Suzanne Sybil Sylvester Sylvia Tamara Tammy Tanya Tara Tasha Ted Teresa Terence Terry Thelma Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tommy Toni
   Tony Tracey Tracy Travis Trevor Troy Tyler Ursula Valerie Vanessa Vera Vernon Veronica Victor Victoria Vincent Viola Violet Virginia Vivian Wade Wallace Walter
   Wanda Warren Wayne Wendy Wesley Wilbur Wilfred Will Willard William Willie Winifred Winston Yolanda Yusuf Yvonne Zachary Zoe`,
);
/** Capitalised words that are no name of a place after a preposition. */
export const NO_PLACES = words(
  `January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Monday Tuesday Wednesday
   Thursday Friday Saturday Sunday Easter Christmas Thanksgiving Lent Ramadan Passover Hanukkah English French German Spanish Chinese Latin Greek Russian Italian
   Parliament Congress God Lord Heaven I A The This That These Those His Her Its Their Our My Mr Mrs Ms Dr Act Chapter Section Article Page No Nos Figure Table Room
   Grade Class Division Group Part Phase Stage Day Week Year Week Internet Bible Covid COVID Republican Democratic Democrat Labour Conservative Catholic Protestant
   Christian Jewish Muslim American British European Facebook Twitter Google Instagram YouTube X`,
);
/** What a document's name ends in. */
export const PAPERS = words(
  "Act Bill Law Ordinance Treaty Charter Plan Report Code Resolution Agreement Accord Amendment Budget Protocol Convention Directive Order",
);
/** What an event's name ends in. */
export const OCCASIONS = words(
  "Festival Tournament Championship Championships Conference Congress Summit Games Olympics Marathon Regatta Parade Fair Fete Gala Rally Symposium Exhibition Expo Concert Ball Derby Carnival Cup Open Invitational Playoffs Series Show Convention Forum",
);
/** Offices that are words of bodies' names as well: Rivermouth General Hospital, Department of Justice. */
export const OFFICES_IN_BODIES = words(
  "General Justice Major Private Nurse Speaker Trustee Justice Police Officer Bishop Sheriff Attorney Governor Mayor Commissioner",
);
