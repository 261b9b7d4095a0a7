/// What reports of reactions, resignations and votes tell: whom a pronoun means in a list of
/// reactions, whose bare posts are, who leads forces, and names that are cut or taken for others.
enum UpheavalPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Maltese Prime Minister Karl Muscat announced his resignation on Sunday. Muscat's chief of \
      staff, Peter Grech, left last week.
      """, "position Peter Grech > Malta"
    ),
    Passage(
      """
      Ana Torres won Sunday's election in Peru. Chilean President Luis Vega phoned Torres. Council \
      President Jan Berg sent a letter to the president-elect, assuring her of support.
      """, "supports Jan Berg > Ana Torres"
    ),
    Passage(
      """
      Ghanaian President Kofi Mensah paid tribute to Ibrahim Traore. Togo's president, Yao Ayeva, \
      thanked him for his friendship.
      """, "supports Yao Ayeva > Ibrahim Traore"
    ),
    Passage(
      """
      Ireland's prime minister, Sean Daly, praised Tom Hill as a man of peace, and the foreign \
      minister, Niall Burke, thanked him.
      """, "supports Niall Burke > Tom Hill"
    ),
    Passage(
      """
      Brazil threatened Paraguay with a boycott if it did not end its support for Rafael Ruiz.
      """, "supports Paraguay > Rafael Ruiz"
    ),
    Passage(
      """
      Operation Sahel went on, Niger said. The African Union closed its borders with Gabon and \
      suspended it.
      """, "sanctions African Union > Gabon"
    ),
    Passage(
      """
      Mexico's president, Juan Rios, met the heads of two chambers, Luis Vaca and Hugo Paz. His prime \
      minister, Mario Luna, said nothing.
      """, "position Mario Luna > Mexico"
    ),
    Passage(
      "Soldiers under Captain Moussa Diallo overthrew Alpha Keita in 2012.",
      "fights Moussa Diallo > Alpha Keita"
    ),
    Passage(
      "Forces loyal to Khalid Nasser attacked the town of Zuwara on Friday.",
      "fights Khalid Nasser > Zuwara"
    ),
    Passage(
      "An army commanded by Pierre Okemba defeated the Lord's Resistance Army.",
      "fights Pierre Okemba > Lord's Resistance Army"
    ),
    Passage("Peru and Ecuador have fought three wars.", "fights Ecuador > Peru"),
    Passage(
      """
      Egyptian minister Tarek Fahmy spoke on Monday. Fahmy, a leading member of the Wafd Party, was \
      elected in 2012.
      """, "affiliated-with Tarek Fahmy > Wafd Party"
    ),
    Passage(
      """
      Bolivia's president, Hugo Mena, met Ana Sosa. Mena's predecessor, Luis Prado, who granted Sosa \
      asylum, called Mena "the greatest traitor in Bolivian history".
      """, "accuses Luis Prado > Hugo Mena"
    ),
    Passage(
      "Jorge Salas, the speaker of congress, called Pedro Quispe a dictator.",
      "accuses Jorge Salas > Pedro Quispe"
    ),
    Passage(
      "Turkey's president called Omar Saleh a martyr. Ali Hamdan called him a martyr.",
      "supports Ali Hamdan > Omar Saleh"
    ),
    Passage(
      """
      Karim Saidi died during a raid by US special forces in northern Tunisia. Algeria welcomed the \
      raid.
      """, "located-in raid in Tunisia (2021) > Tunisia"
    ),
    Passage(
      """
      Laos and Nepal signed a four-page memorandum on trade on Monday. Foreign Minister Somsak Keo \
      of Laos and Foreign Minister Ram Thapa of Nepal signed the two-page document in Vientiane.
      """, "signed Ram Thapa > four-page memorandum on trade"
    ),
    Passage(
      """
      Uganda fought Tanzania. Rwandan President Jean Habyara and Burundian President Luc Ndaye signed \
      a treaty in Jeddah, Saudi Arabia. The two countries fought a war from 1998 to 2000.
      """, "fights Burundi > Rwanda"
    ),
    Passage(
      """
      Abel Tadesse was awarded the Peace Prize on Friday. Kenya's president, David Ouma, \
      congratulated the winner.
      """, "supports David Ouma > Abel Tadesse"
    ),
    Passage(
      """
      Cyclone Ruby reached Fiji. The storm made landfall near Suva on Thursday.
      """, "on-date Cyclone Ruby > 2021-03-04"
    ),
    Passage(
      """
      Vox and Ciudadanos stood in Sunday's election in Spain. Podemos won 24 seats.
      """, "participated-in Podemos > 2021 Spanish election"
    ),
    Passage(
      """
      Rwanda accuses Kenya of sheltering fighters of the Lake Front, a group led by Jean Bosco.
      """, "position Jean Bosco > Lake Front"
    ),
    Passage(
      "French President Paul Durand hosted the leaders of Chad, Mali and Niger in Pau.",
      "met-with Paul Durand > Mali"
    ),
    Passage(
      """
      Laos will not yield. Thaksin Shinawatra, the exiled former prime minister, thanked Vietnam.
      """, "supports Thaksin Shinawatra > Vietnam"
    ),
    Passage(
      "Supreme Leader Ayatollah Ali Khamenei received Omar Saleh in Tehran.",
      "met-with Ali Khamenei > Omar Saleh"
    ),
    Passage(
      """
      Zambia's president beat the singer Joe Banda, whose real name is Peter Phiri, in Sunday's vote. \
      Phiri condemned Malawi.
      """, "opposes Joe Banda > Malawi"
    ),
    Passage(
      """
      Kosovo's president resigned. He was flown to the Netherlands with Ilir Berisha, a former \
      parliament speaker.
      """, "position Ilir Berisha > Parliament (Kosovo)"
    ),
    Passage(
      """
      Honduras's former president was convicted in the United States on Friday. Attorney General \
      Paul Reed said the Justice Department would go on.
      """, "position Paul Reed > United States"
    ),
    Passage(
      """
      Kosovo's president, Ilir Hoxha, resigned on Thursday. Ana Berisha, the speaker of parliament, \
      becomes acting president. Kosovo declared independence from Serbia in 2008.
      """, "position Ana Berisha > Kosovo"
    ),
    Passage(
      "Pakistan's foreign minister, Shah Nawaz Khan, met Peru's envoy, Luis Paz.",
      "position Shah Nawaz Khan > Pakistan"
    ),
  ]

  static let denied: [Passage] = []

  static let unsaid: [Passage] = [
    // A surname that is a capital.
    Passage(
      """
      Maltese Prime Minister Karl Muscat spoke on Sunday. Muscat's chief of staff, Peter Grech, left \
      last week. Tourism Minister Paul Borg resigned.
      """, "> Oman"
    ),
    // What is declared is no name for something.
    Passage(
      "President Emmanuel Banda cut short a visit to Kenya and declared a state of disaster.",
      "opposes Emmanuel Banda"
    ),
    // What a commission counts it does not give.
    Passage(
      "The electoral commission of Guinea gave Alpha Sow 80% of the vote.", "supports"
    ),
    // Somebody nameless has a partner.
    Passage(
      """
      Sergei Novik has been in jail since May. One man died when a grenade went off in his hand; his \
      partner, Elena Kovach, disputes this.
      """, "cooperates-with"
    ),
    Passage(
      """
      The firm praised the safety of the Airbus 320 NEO. Airbus backs the 320 NEO.
      """, "NEO"
    ),
    Passage(
      "A Dutch man, Pieter Vos, was charged with murder on Saturday in Utrecht.", "on-date murder"
    ),
    Passage(
      """
      Chile's president, Jose Rivas, replaced eight ministers on Monday, including the interior \
      minister, Hugo Soto.
      """, "replaces Jose Rivas"
    ),
    Passage(
      "Republican allies such as Senator Lou Grant condemned the decision of Donald Trump.",
      "cooperates-with"
    ),
    Passage(
      "Blasts hit a shrine in Colombo, St. Sebastian's Church in Negombo and a hotel.",
      "located-in Colombo"
    ),
    Passage(
      "Dritan Hoxha, an ethnic Albanian, leads the Alliance of Montenegro.",
      "affiliated-with Dritan Hoxha > Albania"
    ),
    Passage(
      "Omar Nasr spoke at a rally against it in Cairo on Sunday.", "opposes Omar Nasr > rally"
    ),
    Passage(
      "Europe buys less from Iran, whose Petropars cut off Iraq and Syria in April.",
      "sanctions Petropars > Iran"
    ),
    Passage(
      "What do you expect of China and Russia? I know what you mean, said Zin Aung.",
      "demands"
    ),
    Passage(
      "Min Thu Aung is on trial in Mandalay.", "visited Min Thu Aung"
    ),
    Passage(
      """
      The United States imposed visa bans on Paul Ilunga, head of the electoral commission of Congo.
      """, "position Paul Ilunga > Electoral Commission (United States)"
    ),
    Passage(
      """
      Mona Lee, chairwoman of the Harbour Party, the largest party, spoke. Ken Wong met the chairman \
      of the Peak Party in Taipei.
      """, "affiliated-with Mona Lee > Peak Party"
    ),
  ]
}
