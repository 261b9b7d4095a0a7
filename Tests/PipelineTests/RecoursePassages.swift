/// Passages about what is taken up from a sentence before, papers, claimed attacks and parts that
/// others play.
enum RecoursePassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Peru's Supreme Court threw out a challenge by the Harvest Party to a fishing treaty with \
      Chile.
      """, "opposes Harvest Party > fishing treaty with Chile"
    ),
    Passage(
      "Six Nigerian soldiers were killed in a raid claimed by Boko Haram.",
      "fights Boko Haram > Nigeria"
    ),
    Passage(
      "An ambush claimed by Boko Haram killed six Nigerian soldiers.",
      "fights Boko Haram > Nigeria"
    ),
    Passage(
      "Norway recognised Kosovo, a decision that was criticised by Serbia.",
      "opposes Serbia > Norway"
    ),
    Passage(
      "Chile praised Ghana and Togo, both of which have condemned Peru.",
      "opposes Togo > Peru"
    ),
    Passage(
      "Ghana, Togo and Benin, which drafted the resolution, criticised Chad.",
      "supports Benin > resolution"
    ),
    Passage(
      "Ghanaian President Kofi Mensah sacked Ama Owusu and replaced her with Yaw Boateng.",
      "appointed Kofi Mensah > Yaw Boateng"
    ),
    Passage(
      """
      The African Union issued a statement condemning Eritrea and calling on Djibouti to \
      mediate.
      """, "opposes African Union > Eritrea"
    ),
    Passage(
      "The Senate of Chile passed a resolution urging Peru to withdraw.",
      "demands Senate (Chile) > Peru"
    ),
    Passage(
      "Norway's parliament passed a law banning the Viken Brigade.",
      "sanctions Parliament (Norway) > Viken Brigade"
    ),
    Passage(
      """
      Austria has expelled three Iranian diplomats. They must leave by Friday. Tehran called \
      the expulsions unjustified and vowed to respond in kind.
      """, "opposes Iran > Austria"
    ),
    Passage(
      """
      Austria has expelled three Iranian diplomats. They must leave by Friday. Tehran called \
      the expulsions unjustified and vowed to respond in kind.
      """, "threatens Iran > Austria"
    ),
    Passage(
      "Foreign Minister Ana Soto of Peru raised the matter during a visit to Kenya.",
      "visited Ana Soto > Kenya"
    ),
    Passage(
      "Peru has asked the International Court of Justice to order Chile to leave the island.",
      "demands Peru > Chile"
    ),
    Passage(
      """
      Lima said the vessel had strayed into its waters and warned Chile against further \
      incursions.
      """, "opposes Peru > Chile"
    ),
    Passage("Ecuador deported the singer despite pleas from Mexico.", "demands Mexico > Ecuador"),
    Passage(
      """
      Gambia's transitional council dismissed Foreign Minister Lamin Jobe and named lawyer \
      Fatou Ceesay to succeed him.
      """, "appointed Ruling Council (Gambia) > Fatou Ceesay"
    ),
    Passage(
      "Erik Dahl, whose Harvest Party governs Norway, met Greta Lund.",
      "controls Harvest Party > Norway"
    ),
    Passage(
      """
      The General Assembly voted to demand an end to Ruritania's war. Chile demanded a halt to \
      Peru's blockade.
      """, "demands Chile > Peru"
    ),
    Passage(
      """
      The quake-hit Afghan province of Herat needs tents. Iran was the first to send \
      ambulances. Japan pledged $10m on Tuesday.
      """, "aids Japan > Afghanistan"
    ),
    Passage(
      "The two sides signed a deal under which Japan will supply ships to Palau.",
      "agreed-with Japan > Palau"
    ),
    Passage("The trade war between Canada and Peru has hurt farmers.", "opposes Canada > Peru"),
    Passage("Denmark closed the bridge, to Sweden's annoyance.", "opposes Sweden > Denmark"),
    Passage(
      "Amnesty International hailed Erik Dahl's defeat.",
      "opposes Amnesty International > Erik Dahl"
    ),
    Passage("France welcomed Ghana's decision to open the port.", "supports France > Ghana"),
    Passage(
      "Human Rights Watch has documented how Chadian police beat migrants.",
      "accuses Human Rights Watch > Chad"
    ),
    Passage(
      "Serbian President Zoran Milic thanked his Hungarian friends.",
      "supports Zoran Milic > Hungary"
    ),
    Passage(
      "A Saudi-led coalition bombed Houthi positions near the port.",
      "fights Saudi Arabia > Houthi movement"
    ),
    Passage("Chile is fighting a legal battle with Peru over the islands.", "opposes Chile > Peru"),
    Passage(
      """
      A spokesman for the Danish government condemned the coup in Gabon and urged Gabon to \
      release the ministers.
      """, "demands Denmark > Gabon"
    ),
    Passage(
      "\"Nauru has broken the treaty,\" a spokeswoman for the Fijian government said on Tuesday.",
      "accuses Fiji > Nauru"
    ),
    Passage(
      "A Kremlin spokesman denounced Moldova on Friday after two diplomats had left Chisinau.",
      "opposes Russia > Moldova"
    ),
    Passage(
      "A Hamas spokesman rejected the Doha Accord late on Monday.",
      "opposes Hamas > Doha Accord"
    ),
    Passage(
      "An EU spokesperson welcomed the Kigali Accord and thanked the mediators.",
      "supports European Union > Kigali Accord"
    ),
    Passage(
      "A Pakistani army spokesman accused Afghanistan of harbouring the gunmen.",
      "accuses Pakistan > Afghanistan"
    ),
    Passage(
      "A spokesperson of the Green Party criticised Austria over the new camps.",
      "opposes Green Party > Austria"
    ),
    Passage(
      "Islamabad buried the victims of the Indian airstrike that killed General Tariq Durrani.",
      "fights India > Tariq Durrani"
    ),
    Passage(
      "Rwanda condemned the Ugandan drone strike which killed commander Paul Nkusi.",
      "fights Uganda > Paul Nkusi"
    ),
    Passage(
      "Latvia bowed to the demands of the European Union and shut the plant.",
      "demands European Union > Latvia"
    ),
    Passage(
      """
      Queen Astrid said she would comply with the request of Prime Minister Olaf Brandt to \
      call a vote.
      """, "demands Olaf Brandt > Astrid"
    ),
    Passage(
      "Samir Haddad masterminded the attacks on Tunisia in 2015.",
      "fights Samir Haddad > Tunisia"
    ),
    Passage(
      "Awa Ndiaye was voted into the post by the National Assembly of Senegal.",
      "appointed National Assembly (Senegal) > Awa Ndiaye"
    ),
    Passage(
      "Idrissa Kone, the former president of Togo, was being treated in Morocco.",
      "visited Idrissa Kone > Morocco"
    ),
    Passage(
      "The president of Malawi, Grace Phiri, echoed demands that Zambia release the journalists.",
      "demands Grace Phiri > Zambia"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Peru's Supreme Court dismissed a complaint by the Harvest Party against a fishing treaty \
      with Chile.
      """, "agreed-with Supreme Court (Peru) > Chile"
    ),
    Passage(
      "Norway recognised Kosovo, a decision that was criticised by Serbia.",
      "opposes Serbia > Kosovo"
    ),
    Passage("Erik Dahl called the ruling a gift to Hezbollah.", "aids Erik Dahl > Hezbollah"),
    Passage(
      "Erik Dahl, whose Harvest Party governs Norway, met Greta Lund.",
      "controls Erik Dahl > Norway"
    ),
    Passage(
      """
      Egypt signed an agreement with Oman. The African Union offered to mediate, but Sudan \
      rejected the offer.
      """, "opposes Sudan > agreement with Oman"
    ),
    Passage(
      """
      Chad scrapped a defence pact with France on Monday. Chad ended a fishing pact with Spain \
      on Sunday.
      """, "agreed-with Chad > Spain"
    ),
    Passage("Norway agreed to extradite Erik Dahl to Sweden.", "agreed-with Norway > Erik Dahl"),
    Passage(
      "A flood struck Malawi. Zambia was criticised by Malawi for releasing water from a dam.",
      "aids Zambia > Malawi"
    ),
    Passage(
      "The European Union demanded that Erik Dahl be released.",
      "demands European Union > Erik Dahl"
    ),
    Passage(
      "Greta Lund said that Chadian soldiers had killed her brother.",
      "fights Chad > Greta Lund"
    ),
    Passage("The trade war between Canada and Peru has hurt farmers.", "fights Canada > Peru"),
    Passage("Kenya backed Togo in its dispute with Benin.", "opposes Kenya > Benin"),
    Passage(
      "Cuba and Venezuela sided with Evo Quispe in the quarrel.",
      "opposes Cuba > Evo Quispe"
    ),
    Passage("Greta Lund welcomed the appointment of Erik Dahl.", "met-with Greta Lund > Erik Dahl"),
  ]
}
