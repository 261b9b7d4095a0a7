/// Passages about posts, parties, bodies and events, what they are called later, and who is meant
/// by a former post, "each side" or "him".
enum StandingPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Born in Cebu in 1950, Rosa Lim taught law and in 1995 was elected to the Senate for the \
      Liberal Party.
      """, "position Rosa Lim > Senate"
    ),
    Passage(
      """
      Born in Cebu in 1950, Rosa Lim taught law and in 1995 was elected to the Senate for the \
      Liberal Party.
      """, "affiliated-with Rosa Lim > Liberal Party"
    ),
    Passage(
      """
      Rosa Quispe, whose party, Unity of the Valleys, has the largest bloc in the National \
      Assembly, accused President Luis Arteaga of fraud.
      """, "affiliated-with Rosa Quispe > Unity of the Valleys"
    ),
    Passage(
      """
      The Communist Party of Nepal, whose armed wing, the Red Banner Army, held the judge \
      captive in 1988, praised President Ram Thapa.
      """, "affiliated-with Red Banner Army > Communist Party of Nepal"
    ),
    Passage(
      """
      Arteaga ran for Future Bolivia with the backing of the Social Union Party, whose own \
      candidate, Jorge Mesa, had come fourth in August.
      """, "supports Social Union Party > Arteaga"
    ),
    Passage(
      """
      The United States won. Harlan Cole, a Republican senator from Wyoming who led the fight, \
      praised Ellen Ward.
      """, "position Harlan Cole > United States"
    ),
    Passage(
      "Conservative MP Ian Blake of the United Kingdom agreed.",
      "position Ian Blake > United Kingdom"
    ),
    Passage(
      """
      Talks between Ethiopia and Sudan collapsed on Tuesday. Each side blamed the other for \
      the failure.
      """, "accuses Sudan > Ethiopia"
    ),
    Passage(
      """
      Kyrgyzstan and Tajikistan agreed on Thursday to pull back troops. Each country accused \
      the other of firing first.
      """, "accuses Kyrgyzstan > Tajikistan"
    ),
    Passage(
      """
      President Emmanuel Blanc of France saw Chancellor Olga Schmidt of Germany in Lyon. \
      During their meeting, both leaders discussed trade.
      """, "met-with Emmanuel Blanc > Olga Schmidt"
    ),
    Passage(
      """
      Indonesia's Ministry of Communication and Information Technology on Monday blocked the \
      app. Communications Minister Bambang Wirya praised the ministry.
      """, "position Bambang Wirya > Ministry of Communications (Indonesia)"
    ),
    Passage(
      """
      Foreign Minister Tomas Berg of Sweden declined to comment. Gelashvili was appointed \
      defence minister in October 2012 by the prime minister of the time, Bakur Dadeshe, who \
      denounced him two years later.
      """, "opposes Bakur Dadeshe > Gelashvili"
    ),
    Passage(
      """
      A judge sentenced Raimundo Vilhena, the former governor of Bahia, to prison. Otavio \
      Prado, a former executive, got six years. The former governor blamed Susan Atieno.
      """, "accuses Raimundo Vilhena > Susan Atieno"
    ),
    Passage(
      """
      The former president of Peru, Luis Soto, was arrested. The ex-president accused Susan \
      Atieno of fraud.
      """, "accuses Luis Soto > Susan Atieno"
    ),
    Passage(
      """
      Ana Silva quit the Front for Renewal (MDB) in May. Romualdo Jardim, who chairs the MDB, \
      criticised her.
      """, "position Romualdo Jardim > Front for Renewal"
    ),
    Passage(
      """
      The Workers' Congress of Togo (WCT) called a strike. WCT leader Kofi Mensah accused \
      President Yao Adzo of lying.
      """, "position Kofi Mensah > Workers' Congress of Togo"
    ),
    Passage("Erik Lund is to join Nordholm's board.", "position Erik Lund > Nordholm"),
    Passage(
      "Elena Ruiz, who heads the vaccine project at the Robert Koch Institute, resigned.",
      "position Elena Ruiz > Robert Koch Institute"
    ),
    Passage(
      "Ana Lim was put in charge of the Port Authority.",
      "position Ana Lim > Port Authority"
    ),
    Passage(
      """
      Observers of the Organization of American States, led by former Costa Rican \
      vice-president Epsy Rojas, called the vote orderly.
      """, "position Epsy Rojas > Organization of American States"
    ),
    Passage(
      """
      Luis Andrade won the election in Ecuador on Sunday. On Monday he named the economist \
      Veronica Paz as his finance minister.
      """, "position Veronica Paz > Ministry of Finance (Ecuador)"
    ),
    Passage(
      """
      The Tbilisi City Court sentenced Zaza Gelovan. He said he would turn to the European \
      Court of Human Rights. Amnesty International criticised the court.
      """, "opposes Amnesty International > Tbilisi City Court"
    ),
    Passage(
      "Sweden condemned the arrest of the reporters, and Belarusian foreign minister Pavel Orlov.",
      "opposes Sweden > Pavel Orlov"
    ),
    Passage(
      "A trilateral meeting of Bulgaria, Romania and Serbia took place in Sofia on March 3, 2020.",
      "participated-in Bulgaria > trilateral meeting of Bulgaria, Romania and Serbia"
    ),
    Passage(
      "A trilateral meeting of Bulgaria, Romania and Serbia took place in Sofia on March 3, 2020.",
      "participated-in Serbia > trilateral meeting of Bulgaria, Romania and Serbia"
    ),
    Passage(
      "A summit of Jordan, Egypt, Iraq and Kuwait was held in Amman in February.",
      "participated-in Jordan > summit of Jordan, Egypt, Iraq and Kuwait"
    ),
    Passage(
      "A joint exercise of Georgia, Poland and Latvia began on Monday near Tbilisi.",
      "participated-in Georgia > joint exercise of Georgia, Poland and Latvia"
    ),
    Passage(
      "Ministers met for talks between Kazakhstan, Uzbekistan and Tajikistan in Astana in 2019.",
      "negotiates-with Kazakhstan > Tajikistan"
    ),
    Passage(
      """
      The energy ministers signed a memorandum of understanding between Georgia, Romania and \
      Hungary in Bucharest on Saturday.
      """, "signed Romania > memorandum of understanding between Georgia, Romania and Hungary"
    ),
    Passage(
      "Former president Peter Kamanga died on Monday, and his death was announced on Tuesday.",
      "on-date death of Peter Kamanga (2021) > 2021-03-08"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Appointing Jane Bell to the Supreme Court, President Luis Soto of Peru praised her.",
      "position Luis Soto > Supreme Court (Peru)"),
    Passage(
      "Returning to the Senate on Monday, Rosa Lim met Tom Hill.", "position Rosa Lim > Senate"),
    Passage(
      "John Doyle was elected to the Dublin City Council in 2004.",
      "appointed Dublin City Council > John Doyle"
    ),
    Passage(
      """
      Arteaga ran for Future Bolivia with the backing of the Social Union Party, whose own \
      candidate, Jorge Mesa, had come fourth in August.
      """, "supports Jorge Mesa > Arteaga"
    ),
    Passage(
      """
      The company's largest shareholder, the pension fund Kustfond, with 18 percent, promised \
      to accept the offer by Tervo Pumps.
      """, "affiliated-with Kustfond > Tervo Pumps"
    ),
    Passage(
      """
      The ethnic Albanian party Besa left the coalition of North Macedonia's prime minister, \
      Goran Velkov.
      """, "affiliated-with Besa > Albania"
    ),
    Passage(
      """
      Conservative lawyer Esteban Mora won Sunday's presidential run-off in Ecuador, according \
      to the National Electoral Council.
      """, "participated-in Electoral Council (Ecuador) > 2021 Ecuadorian presidential run-off"
    ),
    Passage(
      """
      Poland sent Ukraine tanks in April 2022, and Kyiv later took Warsaw to the World Trade \
      Organization.
      """, "controls Ukraine > Warsaw"
    ),
    Passage(
      """
      Former president Luis Soto met former president Ana Diaz. The former president praised \
      Susan Atieno.
      """, "supports Ana Diaz > Susan Atieno"
    ),
    Passage(
      "Paulo Dias was fined by FIFA. Coach Luis Vega of Real Betis was suspended.",
      "position Luis Vega > FIFA"
    ),
    Passage(
      "Ana Lim was put in charge of the Port Authority.",
      "controls Ana Lim > Port Authority"
    ),
    Passage(
      """
      Russia condemned the arrest, and Russian foreign minister Pavel Orlov said Russia would \
      respond.
      """, "opposes Russia > Pavel Orlov"
    ),
    Passage(
      "The government of Malawi on Tuesday announced the death of former president Peter Kamanga.",
      "on-date death of Peter Kamanga > 2021-03-09"
    ),
    Passage(
      "On Monday, the palace announced the death of King Harald Lie at the age of 91.",
      "on-date death of Harald Lie > 2021-03-08"
    ),
    Passage(
      "The ministry on Monday announced the killing of rebel leader Omar Haddad.",
      "on-date killing of Omar Haddad > 2021-03-08"
    ),
    Passage(
      "Former president Peter Kamanga died on Monday, and his death was announced on Tuesday.",
      "on-date death of Peter Kamanga (2021) > 2021-03-09"
    ),
  ]
}
