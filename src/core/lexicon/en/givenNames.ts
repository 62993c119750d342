// Given names with the gender that most of their bearers have. A weak prior: what the article itself says wins.
// Origin: written for this project from general knowledge; no list was copied.

import { wordSet } from '../wordSet';

export const femaleNames = wordSet(`
  abigail ada adele adriana agatha agnes aisha alexandra alexis alice alicia alina alison allison alma alyssa amanda amber
  amelia amina amy ana anastasia andreea angela angelina angie anita anja ann anna annabel anne annegret annette annie antonia april
  ariana arlene ashley astrid audrey ava ayesha barbara beatrice beatriz becky belinda bella bernadette bernice beth bethany betsy
  betty beverly bianca birgit blanca bonnie brenda brianna bridget brigitte britney brittany brooke camilla camille candace carina
  carla carly carmen carol carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celia celine
  charlene charlotte chelsea cheryl chiara chloe christa christina christine christy cindy claire clara clarissa claudia colleen
  connie constance cora corinne courtney cristina crystal cynthia daisy dana daniela danielle daphne darlene dawn deanna deb debbie
  deborah debra deirdre delia delphine denise diana diane dianne dina dolores donna dora doreen doris dorothy edith edna eileen elaine
  eleanor elena eliza elisa elisabeth elise elizabeth ella ellen ellie elsa elsie emilia emily emma erica erika erin esme
  esmeralda esperanza estelle esther eugenia eunice eva evelyn faith fatima fatou felicia fern fiona flora florence frances
  francesca francine frieda gabriela gabrielle gail gemma genevieve georgia georgina geraldine gertrude gina ginger giulia gladys glenda
  gloria grace greta gretchen guadalupe gwen gwendolyn hana hanna hannah harriet hayley hazel heather heidi helen helena helene helga
  hilary hildegard hillary hilda holly hope huma ida ilhan ilse imogen ines inez ingrid irene irina iris irma isabel isabella isabelle
  isla ivana ivanka ivy jacinda jackie jacqueline jada jana jane janet janice janine jasmine jean jeanette jeanne jeannie jenna
  jennie jennifer jenny jessica jessie jill jo joan joanna joanne jocelyn jodi jodie josefina josephine joy joyce juana juanita judith judy
  julia juliana julie juliet juliette june kaitlyn kamala karen karin karina karla kate katerina katharine katherine kathleen kathryn
  kathy katie katrina katya kay kayla keira kellyanne kendra kerstin kirsten kirstie kirsty kristen kristin kristina lana lara latoya
  laura lauren laurie lea leah leila lena leona leonor leslie letitia lidia lila lillian lily lina linda lindsay lindsey lisa liv liz
  liza lois lola loraine loretta lori lorna lorraine lottie louise lucia lucille lucinda lucy luisa luz lydia lynda lynette lynn lynne
  mabel madeleine madeline maggie magdalena maia maisie malala mandy manuela mara marcella marcia margaret margarita margot maria
  mariah mariam marian mariana marianne marie marilyn marina marine marisa marisol marissa marjorie marlene marsha marta martha martina
  mary maryam matilda maud maureen maxine maya megan megyn melania melanie melinda melissa mercedes mercy meredith mia michaela michele
  michelle mildred millie minnie mira miranda miriam moira mollie molly mona monica monika muriel myra nadia nadine nancy naomi
  natalia natalie natasha neera nell nellie nicola nicole nikki nina noelle nora norma odette olga olivia olympia ophelia paige pam pamela pat
  patricia patsy patti patty paula pauline peggy penelope penny petra phoebe phyllis pippa polly pooja priscilla priya prudence queenie
  rachel ramona raquel rashida rebecca regina renata renee rhoda rhonda rita roberta rochelle romy rosa rosalie rosalind rosario
  rose rosemary rosie roxanne ruby ruth sabina sabrina sadie sally salma samantha samira sandra sandy sara sarah sasha savannah selena
  selma serena shannon sharon sheila shelley shelly sherry shirley sienna sigrid silvia simone sinead siobhan sofia sonia sonja
  sophia sophie stacey stacy stella stephanie sue summer susan susana susanna susanne susie suzanne sybil sylvia tabitha tamara tammy
  tania tanya tara tatiana teresa tess tessa thea thelma theresa therese tiffany tina toni tracy trish trudy ulrike una
  ursula valentina valerie vanessa vera verónica veronica vicki vicky victoria viola violet virginia vivian vivien wanda wendy whitney
  wilhelmina wilma winifred xenia yasmin yolanda yvette yvonne zainab zara zoe zoya ayelet noor parveen shabana lupita aoife niamh
  saoirse maeve orla agnieszka katarzyna malgorzata svetlana ludmila ekaterina yekaterina oksana olena yulia julija galina nadezhda
  lyudmila larisa marija jelena snezana milica ngozi chimamanda folake wangari leymah meera sunita anjali lakshmi indira
  sushma aung yoko keiko yuki akiko haruka michiko mei xiuying ji-woo soo-jin`);

export const maleNames = wordSet(`
  aaron abdul abdullah abe abel abraham adam adolf adrian ahmad ahmed aidan al alan alastair albert alberto alec alejandro alessandro
  alex alexander alexandre alexei alfonso alfred alfredo ali alistair allan allen alonso alvaro alvin ambrose amir amit anders andre andreas
  andrei andres andrew andrey andy angelo angus anil ansel anthony antoine anton antonio archie arjun armando armin arnold art arthur arturo
  arvind ashraf ashton asif august augustus austin avi axel bailey barack barney barry bart bartholomew bashar basil ben benedict benito
  benjamin benny bernard bernardo bernd bernie bert bill billy björn bo bob bobby boris brad bradley brandon brendan brent bret brett brian
  bruce bruno bryan bryce byron caleb calvin cameron carl carlo carlos carter cary casper cecil cedric cesar chad charles charlie chester chip
  chris christian christoph christophe christopher chuck clarence clark claude claus clay clayton clement cliff clifford clint clinton clive clyde
  cole colin connor conrad corey cornelius craig curt curtis cyril cyrus dale damian damien dan daniel danny dante darius darrell darren darryl
  dave david davis dean declan denis dennis denzel derek derrick desmond devin dexter didier diego dieter dimitri dirk dmitri dmitry
  dominic dominik don donald donovan doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward
  edwin egon eli elias elijah elliot elliott elmer elon elton emanuel emil emilio emmanuel enrico enrique eric erich erik ernest ernesto ernst erwin
  ethan etienne eugene evan everett fabian fabio fareed farid felipe felix ferdinand fernando fidel finn florian floyd francesco francis francisco
  franco francois françois frank franklin franz fred freddie frederic frederick friedrich fritz gabriel gareth garrett garry gary gavin gene
  geoff geoffrey georg george georges gerald gerard gerhard germain gerry giacomo gian gilbert giles giorgio giovanni giuseppe glen
  glenn gonzalo gordon graeme graham grant greg gregor gregory guido guillermo günter gus gustav gustavo guy hal hamid hank hannes hans harald
  hari harold harrison harry harvey hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hermann hisham homer horace horst
  howard hubert hugh hugo humphrey hussein ian ibrahim ignacio igor ike imran ira irving isaac isaiah ismail ivan jabari jack jackson jacob
  jacques jaime jair jake jakob jamal james jamie jan jared jason javier jay jeb jed jeff jeffrey jens jeremiah jeremy jerome jerry jesse jesus
  jim jimmy joachim joaquin joe joel joerg johan johann johannes john johnny jon jonah jonas jonathan jordan jorge jose josé josef joseph josh
  joshua juan julian julien julio julius jürgen justin kareem karim karl kasper keith ken kenneth kenny kevin khalid kieran kirk klaus knut kofi
  konrad konstantin kurt kwame kyle lance larry lars laurence laurent lawrence lee leo leon leonard leonardo leonid leopold leroy lester levi lewis
  liam lindsey linus lionel lloyd logan lorenz lorenzo lou louis luca lucas lucian luigi luis lukas luke luther mahmoud malcolm manny manuel marc
  marcel marcelo marco marcos marcus mario marius mark markus marshall martin marvin massimo mateo mathias mats matt matteo matthew matthias maurice
  mauricio maurizio max maxim maximilian maxwell mehmet mel melvin michael michel mick miguel mikael mike mikhail milan miles milo milton mitch
  mitchell mohamed mohammad mohammed morris moses muhammad mustafa narendra nate nathan nathaniel ned neil nelson newt nicholas nick nicolas nicolai
  nigel nikita niklas nikolai nikolas noah noel norbert norman oleg oliver olivier omar orlando oscar osman oswald otis otto owen pablo paolo
  pascal patrick paul pavel pedro percy perry pete peter petr phil philip philipp philippe phillip pierre piers pietro prakash preston quentin
  quincy rafael rafiq rahul raj rajesh ralf ralph ramon randall randolph randy raoul raphael rashid raul ravi ray raymond reginald reinhard
  reinhold reince rené rex ricardo rich richard rick ricky rob robert roberto robin rod roderick rodney rodrigo roger roland rolf roman ron ronald
  ronnie rory ross roy ruben rudolf rudolph rudy rufus rupert russ russell ryan sajid salman salvador sam samir sami samuel sanjay santiago scott
  sean sebastian serge sergei sergey sergio seth shane shaun shawn sheldon shinzo sidney siegfried sigmund silvio simon solomon spencer stan
  stanislav stanley stefan stefano steffen stephen stephane steve steven stewart stuart sunil sven sylvester tad tarek tariq ted terence terrence
  terry theo theodor theodore theresio thomas thorsten tim timothy tobias toby todd tom tomas tommy tony travis trent trevor tristan troy tyler tyrone
  ulrich umberto uwe vaclav valentin vance vernon victor viktor vijay vikram vince vincent vincenzo vinny viktor vitaly vivek vlad vladimir
  volker volodymyr wade walker wallace walter warren wayne werner wesley wilbur wilfred wilhelm will willard willem william willie willy winston
  wolfgang woody xavier yasser yitzhak yuri yusuf yves zachary zack zbigniew hamdullah hamza ayman bilal tomasz krzysztof piotr andrzej jaroslaw
  marek janusz oleksandr petro serhiy dmytro mykola yevgeny gennady vyacheslav aleksandr aleksei nikos kostas giorgos yannis recep
  tayyip ngugi chinua olusegun goodluck thabo cyril rajiv manmohan arun ashok hiroshi kenji takeshi taro jun wei xi jinping`);

/** Short form → full forms that it may stand for. */
export const nicknames: Readonly<Record<string, readonly string[]>> = {
  abe: ['abraham'],
  al: ['albert', 'alan', 'alfred'],
  alex: ['alexander', 'alexandra', 'alexei'],
  andy: ['andrew'],
  barb: ['barbara'],
  ben: ['benjamin'],
  bernie: ['bernard'],
  beth: ['elizabeth'],
  bill: ['william'],
  billy: ['william'],
  bob: ['robert'],
  bobby: ['robert'],
  cathy: ['catherine'],
  charlie: ['charles'],
  chris: ['christopher', 'christine', 'christina'],
  chuck: ['charles'],
  dan: ['daniel'],
  danny: ['daniel'],
  dave: ['david'],
  deb: ['deborah', 'debra'],
  dick: ['richard'],
  don: ['donald'],
  ed: ['edward', 'edwin'],
  eddie: ['edward'],
  fred: ['frederick', 'alfred'],
  greg: ['gregory'],
  hank: ['henry'],
  harry: ['harold', 'henry'],
  jack: ['john'],
  jamie: ['james'],
  jeff: ['jeffrey'],
  jen: ['jennifer'],
  jenny: ['jennifer'],
  jerry: ['gerald', 'jerome'],
  jim: ['james'],
  jimmy: ['james'],
  joe: ['joseph'],
  jon: ['jonathan'],
  josh: ['joshua'],
  kate: ['katherine', 'catherine'],
  kathy: ['katherine', 'kathleen'],
  katie: ['katherine'],
  ken: ['kenneth'],
  larry: ['lawrence'],
  liz: ['elizabeth'],
  maggie: ['margaret'],
  matt: ['matthew'],
  mel: ['melvin', 'melanie'],
  mick: ['michael'],
  mike: ['michael'],
  mitch: ['mitchell'],
  nate: ['nathan', 'nathaniel'],
  nick: ['nicholas'],
  pam: ['pamela'],
  pat: ['patrick', 'patricia'],
  pete: ['peter'],
  phil: ['philip', 'phillip'],
  ray: ['raymond'],
  rich: ['richard'],
  rick: ['richard'],
  rob: ['robert'],
  ron: ['ronald'],
  rudy: ['rudolph', 'rudolf'],
  sam: ['samuel', 'samantha'],
  steve: ['stephen', 'steven'],
  sue: ['susan'],
  susie: ['susan'],
  ted: ['theodore', 'edward'],
  terry: ['terence', 'terrence'],
  tim: ['timothy'],
  tom: ['thomas'],
  tony: ['anthony'],
  vince: ['vincent'],
  will: ['william'],
};
