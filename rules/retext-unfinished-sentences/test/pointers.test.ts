import {parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {describe, expect, it} from 'vitest'
import {rule} from '../src/index.ts'

/** How many findings a document has. */
function count(source: string): number {
  return runRule(rule, parseDocument(source, {format: 'markdown'}), {}).length
}

const above = 'The harbour board met on Tuesday to hear what the new owners want to do with the old sheds.'
const below = 'The chairman said that no decision would be taken before the autumn. He thanked the caretaker.'

/** An article with a sentence, and something over and under its paragraph. */
function article(sentence: string, thing = ''): string {
  return `# Old sheds\n\n${above}\n\n## What was said\n\n${thing}\n\nNobody spoke for long. ${sentence}\n\n${thing}\n\n${below}\n\n## Next\n\n${below}\n`
}

/** The same at the end of a section. */
function endOfSection(sentence: string, thing = ''): string {
  return `# Old sheds\n\n## What was said\n\n${above}\n\n${sentence}\n\n${thing}\n\n## Next\n\n${below}\n`
}

interface Pointers {
  readonly name: string
  /** In Markdown. */
  readonly thing: string
  readonly sentences: string
}

const pointers: readonly Pointers[] = [
  {
    name: 'photographs',
    thing: '![The hat](hat.jpg)',
    sentences: `Her best-known picture, shown here, hangs in the harbour office at Ramsgate.
      The boat, pictured here in 1931, was sold for scrap after the war.
      Pictured here with her brother, she was then nineteen.
      Seen here at the launch in May, the ferry can carry sixty cars.
      The two sisters are pictured here outside the bakery.
      Mr Okoro, pictured left, has run the mill since 2003.
      Mr Okoro (pictured) has run the mill since 2003.
      The winning cake (pictured) was made by Priya Nair, who is nine.
      The winning cake, pictured, was made by Priya Nair.
      The tower (pictured below) was finished in 1911.
      The old bridge, shown below, was pulled down in 1968.
      The old bridge, seen above, was pulled down in 1968.
      Ann Reyes, above, says the mill will open in June.
      Ann Reyes (above) says the mill will open in June.
      Ann Reyes (right) says the mill will open in June.
      In the photograph above, the crew stand on the quay.
      The photograph above was taken in 1931.
      The picture on the left shows the mill before the fire.
      The photo on this page was taken by Ann Reyes.
      As the photograph on the right shows, the roof has gone.
      The photos below show the hall before and after.
      Take a look at the photos below.
      See the photos below.
      See our gallery below.
      Scroll down to see the pictures.
      Scroll through the gallery to see the full collection.
      Swipe through the photos to see the garden in each season.
      Click through the gallery above to see the full collection.
      Click on the photo to enlarge it.
      Click on the image to see it larger.
      Tap the picture to see it full size.
      The screenshot below shows where to find the setting.
      Your screen should look like the one in the screenshot below.
      Your settings should look like the screenshot below.
      You should see a window like the one below.
      Your screen should now look like this.
      It should look something like the picture below.
      Compare your knot with the one in the picture below.
      If your knot looks like the one pictured here, you have done it right.
      The plaque, a photograph of which appears below, was unveiled in May.
      A photograph of the plaque appears below.
      Below are some photographs from the day.
      Here are some photos from the day.
      Here are a few pictures of the day.
      Above is a picture of the finished hat.
      Pictured above is the finished hat.
      Shown above is the finished hat.
      Our cover picture shows the mill in 1931.
      This photograph shows the mill in 1931.
      This picture was taken in 1931.
      The picture opposite shows the mill.
      Below, you can see how the tower looked in 1911.
      Mrs Okafor (pictured, centre) has run the mill since 1974.
      Mrs Okafor (second from left) has run the mill since 1974.
      The second photograph shows the same corner ten years later.
      This photograph, taken in 1931, shows the crew on the quay.
      Our photograph, taken in May, shows Ada Bello with her cup.
      Here’s what the kitchen looked like before we started.
      For more pictures, scroll down.
      Move the slider below to compare the two.`
  },
  {
    name: 'maps and diagrams',
    thing: '![The map](map.png)',
    sentences: `The map below shows the new route.
      The new route is shown on the map below.
      The new route is marked in red on the map.
      The closed roads are marked in red on the map below.
      See the map for the new route.
      The floor plan below shows all six rooms.
      The family tree below shows who married whom.
      See the map for details.
      See map.
      See map below.
      (See map.)
      Use the map below to find your nearest collection point.
      Use the interactive map to find your nearest collection point.
      Use our interactive map to find your nearest collection point.
      Click on the map to find your nearest collection point.
      Tap the map below to find your nearest collection point.
      Zoom in on the map below to find your street.
      The route is shown in the map overleaf.
      A map of the route is printed overleaf.
      A map of the route is overleaf.
      A map is overleaf.
      You will find a map on the back of this letter.
      You will find a map at the foot of this page.
      A map showing the route can be found below.
      A map of the route can be found at the end of this letter.
      A map is attached.
      I have attached a map.
      I attach a map of the route.
      I enclose a map of the route.
      We enclose a map of the route with this letter.
      Please find attached a map of the route.
      Please find enclosed a plan of the hall.
      Please see the attached map.
      Please see the attached plan.
      The attached map shows where the buses will stop.
      The enclosed map shows where the buses will stop.
      The map alongside shows where the buses will stop.
      As the map shows, the new road passes the school.
      As the map above shows, the new road passes the school.
      As you can see from the map, the new road passes the school.
      As can be seen from the map below, the new road passes the school.
      The following map shows the new road.
      The accompanying map shows the new road.
      The green areas on the map below are flooded every spring.
      The diagram below shows how the parts fit together.
      The diagram shows how the parts fit together.
      Fit the parts together as shown in the diagram.
      Fit the parts together as shown in the diagram below.
      Fit the parts together as in the diagram.
      Fold the paper as shown.
      Follow the diagram below to fold the paper.
      Refer to the diagram below.
      Refer to the diagram below when you fit the parts together.
      Wire the plug according to the diagram below.
      The arrows in the diagram show which way the water flows.
      The red dots on the map mark the wells that have been tested.
      The two sites are marked A and B on the map.
      The plan below shows the position of the new entrance.
      See attached map.
      Please see the map attached to this letter.
      A plan of the site is attached to this letter.`
  },
  {
    name: 'charts',
    thing: '![The price of bread](bread.png)',
    sentences: `The chart below shows how prices have risen since 2010.
      As the chart below makes clear, prices have risen since 2010.
      Prices have risen every year since 2010, as the graph shows.
      Prices have risen every year since 2010 (see chart).
      Prices have risen every year since 2010 (see graph below).
      Prices have risen every year since 2010, as shown in the graph below.
      Prices have risen every year since 2010: see the graph.
      The blue line in the graph below is the price of bread.
      In the chart above, the blue line is the price of bread.
      Figure 1 shows the price of bread.
      Sales have doubled (Figure 1).
      The price of bread is shown in Figure 1.
      The price of bread is given in Figure 2 below.
      The bar chart shows the price of bread since 2010.
      Our chart shows the price of bread since 2010.
      The graphic below explains how the lock works.
      Our graphic explains how the lock works.
      It is clear from the chart below that the old pumps use more power.
      You can see from the graph below that the old pumps use more power.
      If you look at the graph below you will see that the old pumps use more power.
      Here is a chart showing how the price has moved.`
  },
  {
    name: 'tables',
    thing: '| Size | Price |\n| --- | --- |\n| small | £2 |',
    sentences: `Prices are given in the table below.
      The recipe card below can be printed.
      Print the recipe card below.
      For quantities, see the recipe card below.
      The table below gives the prices.
      The table below lists the prices for members and guests.
      Prices are set out in the table below.
      Prices for all sizes are in the table below.
      See the table for prices.
      See the table below for prices.
      See table below.
      For prices, see the table below.
      For prices, see table.
      The key dates are set out below.
      Table 1 shows the prices.
      Table 1 below shows the prices.
      The prices are shown in Table 1.
      The prices (see Table 1) have not changed.
      The following table shows the prices.
      The following table gives the prices for members and guests.
      The prices are in the following table.
      The options are described in the table below.
      The options are summarised in the following table.
      Look up your size in the table below.
      Find your size in the table below.
      Find your size in the left-hand column of the table below.
      Check the table below for your size.
      As the table shows, members pay less.
      As you can see from the table below, members pay less.
      The second column of the table below gives the price for guests.
      The timetable below comes into force on 3 May.
      The full timetable is below.
      The new timetable is as follows.
      The new timetable is given below.
      The new timetable is printed below.
      A timetable for the day follows.
      A full timetable appears below.
      The fixtures for the coming month are below.
      Results are below.
      Full results below.
      The results are listed below.
      Opening times are listed below.
      Our opening hours are listed below.
      Our summer opening hours are shown below.
      Please check the dates below.
      The dates for the autumn term are below.
      The dates of the walks are given below.
      The last column of the table gives the price for guests.
      It can be seen from the table above that guests pay more.
      For the timetable, turn over.`
  },
  {
    name: 'recordings',
    thing: '<video src="a.mp4"></video>',
    sentences: `Watch the video below.
      Watch the video below to see how it is done.
      Watch the video to see how it is done.
      Watch our video to see how it is done.
      Watch the full interview below.
      Watch the trailer below.
      Watch the trailer here.
      You can watch the trailer below.
      You can watch the video of the launch above.
      The video below shows all five steps in under a minute.
      In the video below, the singer walks into the sea.
      This video shows all five steps.
      This short video shows all five steps.
      Our video shows how it is done.
      See the video above.
      Click play to hear the bells.
      Press play to hear the bells.
      Click on the video to hear the bells.
      Click the play button to hear the bells.
      Listen to the recording below.
      Listen to the podcast below.
      Listen to the podcast in the player below.
      Listen to the full episode here.
      Listen to the episode using the player below.
      Use the player below to listen to the episode.
      Hear the song below.
      Hear her read the poem in the clip below.
      Have a listen below.
      You can hear the song below.
      You can hear the full interview in the player above.
      The clip below lasts two minutes.
      A video of the launch is below.
      A clip of the speech can be seen below.
      The whole concert can be watched below.
      The whole concert can be seen in the video below.
      The interview can be heard below.
      Footage of the rescue is below.
      Our short film, below, tells the story.
      To hear the bells, press play.`
  },
  {
    name: 'links',
    thing: '[The thing](https://example.org/thing)',
    sentences: `Click here to book.
      Click here for tickets.
      Click below to book.
      Follow this link to book.
      Click on the link to book.
      Buy tickets below.
      Click the link below to book.
      Click on the link below to book.
      Follow the link below to book.
      Use the link below to book.
      Book using the link below.
      Tickets can be booked through the link below.
      Tickets are on sale at the link below.
      To book, click the button below.
      Press the button below to join.
      Tap the button below to join.
      Hit the button below to join.
      Use the button below to join.
      Download the form using the button below.
      Download the form below.
      Download the guide below.
      You can download the guide below.
      The guide can be downloaded below.
      To read the report, follow the link below.
      A link to the report is below.
      The link to the report is below.
      The link is below.
      Links to all the reports are below.
      See the links below.
      Read the full report here.
      Sign up here.
      Sign up for our newsletter here.
      You can sign up here.
      Register here.
      Register by 3 May using the link below.
      Donate here.
      Click the link at the foot of this page to book.
      Tickets can be bought by clicking the button at the top of this page.
      Anyone who wants to come can book through the link at the end of this article.
      There’s a link to the petition at the end of this piece.
      Sign the petition here.
      A copy of the report is attached below.`
  },
  {
    name: 'forms',
    thing: '<form><input></form>',
    sentences: `Fill in the form below.
      Fill in the form below and we will call you back.
      Fill in the form below to join.
      Please fill in the form below and return it to the office.
      Complete the form below to enter.
      To enter, complete the form below.
      To enter, fill in the coupon below.
      Use the form below to tell us what you think.
      Tell us what you think using the form below.
      Tell us what you think in the poll below.
      Vote in our poll below.
      Take our quiz below.
      Take part in the survey below.
      Leave your name in the box below.
      Type your postcode in the box below.
      Enter your postcode in the box below.
      Enter your postcode below.
      Enter your email address below.
      Enter your email address in the box below to get our newsletter.
      Put your name in the box below.
      Write your answer in the box below.
      Tick the box below if you would like to hear from us.
      Use the search box below to find your street.
      Send us your story using the form below.
      Please return the slip below by Friday.
      Please return the tear-off slip at the foot of this letter.
      Please sign and return the slip at the bottom of this page.
      Please complete the slip below and send it in by Friday.
      A booking form is below.
      A booking form is attached.
      A booking form is enclosed.
      The booking form below must reach us by Friday.
      A booking form is attached to this newsletter.
      To apply, please fill in the form at the end of this newsletter.
      You can reserve a seat with the form at the bottom of this page.`
  },
  {
    name: 'boxes',
    thing: '> Boxed text stands here.',
    sentences: `The rules are explained in the box below.
      The rules are explained in the box on the right.
      The rules are set out in the panel below.
      See the panel on the right.
      See box.
      See box below.
      For the rules, see the box below.
      For what to do in a flood, see the panel.
      The recipe is in the box below.`
  },
  {
    name: 'verses',
    thing: '> The wheel, the wheel',
    sentences: `The poem is printed below.
      The words of the hymn are printed at the foot of this page.`
  },
  {
    name: 'recipes',
    thing: '- 200g flour\n- two eggs',
    sentences: `The recipe is given below.
      The recipe for the pudding is at the end of this article.
      You will find the recipe below.
      For the recipe, see below.
      For the recipe, scroll down.`
  },
  {
    name: 'letters',
    thing: '> Dear Sir, I am an owl.',
    sentences: `Her letter is reproduced below.
      You can read the full letter below.`
  },
  {
    name: 'addresses',
    thing: 'Ann Reyes, 4 Mill Road, Hull',
    sentences: `Write to us at the address below.
      Please send your cheque to the address at the foot of this letter.
      Ring us on the number below.`
  },
  {
    name: 'code',
    thing: '```sh\nlamp --light\n```',
    sentences: `The code below prints the time.
      The following code prints the time.
      The command below prints the time.
      Run the command below.
      The config below turns the lamp on.
      Run the command below to see the time.
      Run the following command to see the time.
      Run the following command.
      The snippet below prints the time.
      Copy the code below.
      Copy the code below into your config file.
      Copy the following code into your config file.
      Add the line below to your config file.
      Add the following lines to your config file.
      Add the following to your config file.
      The listing below shows the whole file.
      The output should look like the one below.
      You should see output like this.`
  },
  {
    name: 'posts',
    thing: '> Thanks to all nurses.',
    sentences: `See the post below.
      See the tweet below.
      Read the thread below.
      Her post, below, was shared 3,000 times.
      Her post (below) was shared 3,000 times.
      Her post is below.
      In the post below, she thanks the nurses.`
  },
  {
    name: 'lists',
    thing: '- one thing at nine\n- another thing at ten',
    sentences: `See the list below.
      The full list is below.
      A full list of winners is below.
      A list of winners follows.
      The winners are as follows.
      The winners are listed below.
      The full list of winners can be found below.
      The names of the winners are below.
      The names of the winners are given below.
      Scroll down for the full list.
      Below is a list of the winners.
      Here is a list of the winners.
      Here is the full list of winners.
      The following is a list of the winners.
      The ingredients are listed below.
      You will need the ingredients listed below.
      The items below must be handed in by Friday.
      The following items must be handed in by Friday.
      For a full list of places, see the end of this article.
      We list our favourites below.
      I have listed the main changes below.`
  }
]

/** What may be told in sentences, unless the section ends. */
const told = `Follow the steps below.
  Follow these steps to reset the clock.
  The story is as follows.
  The new committee is as follows.
  Follow the steps below to reset the clock.
  Follow the instructions below.
  Please follow the instructions below.
  Choose one of the options below.
  The example below shows how to do it.
  The following example prints the time.
  In the example below, the lamp is lit at six.
  In the following example, the lamp is lit at six.`

/** What is above, below or here in the world, or tells of things that are elsewhere. */
const world = `The picture above the mantelpiece was painted by her aunt.
  The form below the line was drawn in chalk.
  She hung the map above the fireplace.
  A map of the parish hangs above the door.
  The photograph above her desk shows a dog.
  The portrait above the stairs has been cleaned.
  He looked at the table below the window.
  The tables below were set for twelve.
  Guests at the tables below threw bread at the stage.
  The box above the door holds the keys.
  The panel below the dashboard hides the fuses.
  He pressed the button below the screen.
  Press the button below the screen to start the pump.
  The button on the right starts the pump.
  Press the button on the left to start the pump.
  The picture on the right is by her sister, the one on the left by nobody we know.
  The charts below the bridge were wet.
  The house opposite was sold in May.
  The screen on the left shows the score.
  The clip below the knee was loose.
  The video was taken down after an hour.
  The map shows its age.
  The village is not on the map.
  The scheme put the village on the map.
  Everything is on the table.
  The offer is still on the table.
  City are third in the table.
  The song reached number one in the chart.
  We could see the whole picture.
  He paints a picture of a town that has stopped.
  Here is a man who has never lost his temper.
  Here is the news from the harbour.
  Here are the keys.
  Owls are seen here every winter.
  Films are shown here on Fridays.
  The film was shown here in 1951.
  No such thing has been seen here since the war.
  We never saw a winter like this.
  She said that she would never live through a night like this.
  Nobody should live like this.
  You should not talk to a child like this.
  Sign here.
  Park here.
  You can eat here.
  You can read here.
  He had come to read here.
  She liked to listen here.
  The bus stops here.
  He watched the match here.
  Turn right at the church.
  The shop is on the right.
  The library is on the left.
  The map is on the wall.
  The form is at the office.
  A form is available from the office.
  Fill in the form at the desk.
  Fill in the form and leave it at the desk.
  Forms can be picked up at the library.
  Complete the form that came with your bill.
  The attached garage is cold.
  A garage is attached.
  A label is attached.
  The letter is attached to the door.
  A cheque was enclosed.
  The enclosed garden is open in June.
  The garden is enclosed by a wall.
  I attach no blame to anybody.
  We attach great weight to the survey.
  The following day the map was found.
  The following week a video appeared on the internet.
  The following summer the chart was redrawn.
  A long silence follows.
  A song follows.
  A dance follows.
  A video of the speech followed.
  A list of demands followed.
  What follows is a matter of taste.
  The temperature fell below zero.
  The prices above the counter were painted out.
  Prices above £4 are rare.
  Prices below £4 are rare.
  Results above 90 per cent are rare.
  The result is below what we hoped.
  The results were below the forecast.
  The list above his bed was long.
  The dates above the door are 1931 and 1968.
  The programme above the piano was torn.
  The example above is mine.
  The examples above are taken from life.
  The steps below the church are slippery.
  The steps below were wet.
  He waited on the steps below.
  The box below was empty.
  He put the key in the box below.
  Leave the parcel in the box below the window.
  Put the letters in the box by the door.
  The road above the village is closed.
  The flat above is let.
  The room below is damp.
  The view below is of the harbour.
  The picture is bleak.
  The picture below stairs was bleaker.
  The video shows a man running from the shop.
  The footage shows a man running from the shop.
  A video posted by the police shows a man running from the shop.
  The photographs show a man in a hat.
  The chart shows were cancelled.
  Ann Reyes, right as ever, said so.
  Ann Reyes, left alone, sat down.
  Ann Reyes, above all, loved the sea.
  The actor, right, said nothing.
  The Left (Die Linke) lost two seats.
  The road to Old Wells (left) is longer.
  She was pictured in the paper with her dog.
  He pictured the room as he had left it.
  He was pictured leaving the court.
  The pair were pictured together in May.
  She had pictured, wrongly, a house by the sea.
  The map is drawn by hand.
  A poll found that four in ten agree.
  The poll was taken in May.
  The survey shows that four in ten agree.
  The report is below par.
  The band will play to raise money.
  Press play and nothing happens.
  Nobody could click with him.
  The two clicked at once.
  Click went the latch.
  Tap the table to make it turn.
  Tap the picture and it swings.
  Swipe your card at the gate.
  They scrolled through photos of the wedding.
  He scrolled through the photos and found her.
  She flicked through the pictures to find him.
  Browse through the market to find a bargain.
  Use a map to find the cave.
  Use the map to find the cave.
  The interactive map was a success.
  An interactive map of the town was paid for by the council.
  The museum has an interactive map and a video.
  The council will publish an interactive map in May.
  The board will look at the map again in May.
  Look at the map before you leave home.
  Bring the map.
  The route is marked with yellow arrows.
  The paths are marked in red.
  Our map of the parish costs £4.
  Our video was seen by four thousand people.
  Watch the video at the library.
  Watch the video with the sound off.
  The table shows signs of wear.
  As the video makes clear, he ran.
  As the picture darkened, so did the town.
  As the chart topper of the year, she was tired.
  He did as shown on his licence.
  He did it as she had shown.
  The colours are not as shown on the packet.
  The kettle is not as illustrated on the box.
  Her kitchen is like the one below.
  The flat was like the one above.
  The output was below 50 megawatts.
  The command below decks was his.
  The code below the lid opens the safe.
  The option is open to members.
  The instructions below the lid are in French.
  The items above the shelf are not for sale.
  The following items were stolen from the shed on Sunday, and found again on Monday in a boat.
  The winners are below the age of ten.
  The names are below the clock.
  The names are carved below the clock.
  The winners are listed on the board.
  The hours are long.
  The hours below ground were the worst.
  The full list is in the library.
  The full list is at the town hall.
  Here is a list that nobody wanted.
  Here is an example of how not to do it.
  Here is a question for the board.
  Here are two reasons to stay.
  Here is the plan.
  Below is the harbour, and beyond it the sea.
  Above is a loft with room for hay.
  Above are the offices, and below is the hall.
  Opposite is the station.
  Overleaf is a word that nobody says.
  To the right is the church.
  The report, shown to the board in May, was thin.
  The film, seen here as a masterpiece, failed abroad.
  The bird, seen here for the first time since 1968, flew off.
  The winner, shown in the shop window, weighed two kilos.
  See the picture at the museum.
  See the map in the hall.
  Go and see the box in the museum.
  You must see the film.
  See you at the table.
  See the coast from the boat.
  (See you there.)
  Read more in our next issue.
  Register at the desk.
  Book at the box office.
  Download it from the shop.
  Enter your name at the door.
  Enter by the door below.
  Enter your house below the balcony.
  Sign up at the desk below the clock.
  Type faster.
  Write to the board before 4 October.
  Print your name.
  Find your seat in the balcony above.
  Find the house below the church.
  Play in the yard below.
  Listen to the sea below.
  Watch the boats below.
  Watch the street below.
  Follow the path below the cliff.
  Follow the steps to the beach below.
  Try the room above.
  Use the door on the right.
  Use the stairs on the left to reach the map room.
  Take the box on the left.
  Check the figure on the scales.
  The figure on the left is Justice, and the figure on the right is her sister.
  The figures below the clock strike the hour.
  Figure 8 is a knot.
  Table 4 wants its bill.
  Table 4 shows no sign of leaving.
  Chart 5 was lost at sea.
  The map room shows films.
  The graph paper was used up.
  The screenshot was shared three thousand times.
  The infographic was made by pupils.
  The diagram was wrong.
  He drew a diagram to show how the parts fit.
  The diagram in the old manual shows how the parts fit.
  In the diagram that he drew, the river runs uphill.
  He studied the diagram on the wall.
  The arrows on the map are his.
  The recipe is below her standard.
  Her recipe is kept in a tin at the bottom of the dresser.
  The poem above the door was carved in 1911.
  The verse below the clock says that time flies.
  The letter below the signature is an R.
  The last column of the army crossed the river.
  The last row of the theatre was empty.
  The bottom half of the table changed hands.
  The bars on the windows show that it was once a prison.
  The lines on her face show her age.
  The red line on the map was drawn by a clerk in London.
  The lines on the map were drawn by clerks.
  The stars on the chart were put there by a sailor.
  The first picture shown at the Regal was a western.
  The last picture house closed in 1974.
  The top chart position was hers for a week.
  The second map was lost in the fire.
  This picture of health was eighty-six.
  This map of the world was sold for a song.
  This photograph, which she kept in her purse, was all that she had.
  She marked the map with a cross.
  The house is marked with a blue plaque.
  The graves were marked with wooden crosses on the hill.
  Follow these signs to the beach.
  Follow these people on their way and you will see.
  He asked them to follow these steps and no others.
  The story is simple, and goes as follows, she says.
  We have listed the house with an agent in the street below.
  The council has listed the building below the church.
  The ship listed below the bridge.
  I list my fears every night.
  See the end of the pier before it goes.
  See the end of this street for a bench.
  Go to the end of the line.
  From the chart room below that deck one can see nothing.
  From the picture window below that you can see the sea.
  The plan below the surface was different.
  The link at the foot of the chain was loose.
  To unsubscribe, click the link at the bottom of this email.
  You can change your preferences at the foot of this page.
  Share this story with the buttons at the top of this page.
  Search our archive with the box at the top of this page.
  The phone numbers below 100 were for the police.
  Below you can see the whole valley.
  From the tower you can see how small the town looks, and below you can see the roofs.
  Here's what the manager said after the match.
  Here's what the week looked like.
  Here is what we know.
  Ann Reyes (far from sure) said so.
  Ann Reyes (second) and Bo Lund (third) took the medals.
  Ann Reyes (front row) sang the solo.
  The Centre Party (centre) lost two seats.
  Smith (right back) scored twice.
  Kate Lund (left back) was sent off.
  Jo Marsh (top scorer) was away.
  A ribbon was attached to this letter.
  The seal is attached to the letter with wax.
  See attached houses in the next street.
  A garage was attached to this house in 1931.
  A copy of the film is attached below decks.
  Sign the petition here in the shop.
  You can sign the petition here until Saturday.
  The figures are not as good as those of the year above.
  Above all, the map shows how little is known.
  He looked at the chart: it was blank.
  Take a look at the map in the hall.
  It is clear from the report that nobody looked.
  It is clear from the map in the hall that nobody looked.
  As you can see from the road, the roof is gone.
  As you can see, the roof is gone.
  You can see from here that the roof is gone.
  “The map below shows the way,” she read aloud from the leaflet.
  He wrote: “See the picture overleaf.”
  The arrows below the target were his.
  The results are below average.
  The table on page 4 shows the prices.
  The photograph on our website shows the crew.
  A map of the route is on our website.
  A full list is on the noticeboard below the clock.
  The full list of winners is on the club's website.
  Details are on the website.
  A form can be downloaded from the council's website.
  Fill in the form on our website.
  The graph on the wall of his office shows a falling line.
  The slip of paper at the bottom of the drawer was a receipt.
  The button at the top of the lift is broken.
  The box at the top of the stairs is for letters.
  The picture at the top of the stairs is a print.
  The chart at the top of the page was crossed out.
  The names at the foot of the page had been cut off.
  There was a map on the back of the menu.
  The diagram on the back of the packet shows how.
  Write your name at the top of this page of history.
  She pointed to the map below her.
  Read on.
  More on this story as we get it.
  Watch this space.
  The picture is the same further down the coast.
  Scroll down on the screen in the hall.
  Turn left at the map.
  The video was shown above the bar.
  The captions below the pictures are in Welsh.
  The caption below says 1931.`

/** The sentences that a text has, one a line. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim())
}

describe.each(pointers)('pointers to $name', ({thing, sentences}) => {
  it.each(linesOf(sentences))('%s', (sentence) => {
    expect(count(article(sentence))).toBe(1)
    expect(count(article(sentence, thing))).toBe(0)
  })
})

describe('pointers to examples and steps', () => {
  it.each(linesOf(told))('%s', (sentence) => {
    expect(count(endOfSection(sentence))).toBe(1)
    expect(count(endOfSection(sentence, '- Light the lamp'))).toBe(0)
    expect(count(article(sentence))).toBe(0)
  })
})

describe('things of the world', () => {
  it.each(linesOf(world))('%s', (sentence) => {
    expect(count(article(sentence))).toBe(0)
  })
})
