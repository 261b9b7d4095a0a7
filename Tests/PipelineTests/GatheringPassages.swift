/// Passages about meetings, help, goods and what happens where and when.
///
/// All were written for this suite, with invented people.
enum GatheringPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      The truce was signed in October 2009. It was approved in a referendum in Moldova the \
      following March.
      """, "on-date 2010 Moldovan referendum > 2010-03"
    ),
    Passage(
      """
      Ukraine's parliament on Tuesday ratified the pact that Ukraine and Moldova signed in \
      2017.
      """, "on-date pact that Ukraine and Moldova signed in 2017 > 2017"
    ),
    Passage(
      "Norway and Brazil have been negotiating a fisheries agreement since 2016.",
      "negotiates-with Norway > Brazil"
    ),
    Passage(
      """
      Oman signed a gas deal with India on Monday. It replaces a pact that expired in 2018. \
      Iran criticised the agreement.
      """, "opposes Iran > gas deal"
    ),
    Passage(
      "The Battle of Kresna was fought in 1412 between Serbia and Hungary.",
      "participated-in Hungary > Battle of Kresna"
    ),
    Passage(
      "A protest march called by the Farmers League took place in Quito on Sunday.",
      "participated-in Farmers League > protest march in Quito (2021)"
    ),
    Passage(
      """
      Malta voted on Sunday in a presidential election. President Joe Vella is up against \
      former minister Rita Borg.
      """, "participated-in Rita Borg > 2021 Maltese presidential election"
    ),
    Passage(
      "Fiji was battered by a powerful cyclone in April 2016.",
      "located-in powerful cyclone in Fiji (2016) > Fiji"
    ),
    Passage(
      "Hurricane Berta made landfall in Belize on Sunday.", "located-in Hurricane Berta > Belize"),
    Passage(
      "A strong earthquake struck off the coast of Peru on Monday.",
      "located-in strong earthquake in Peru (2021) > Peru"
    ),
    Passage(
      "Hundreds of farmers took to the streets in Quito on Friday to protest against a tax.",
      "located-in protest in Quito (2021) > Quito"
    ),
    Passage(
      "The trial, which opened in Tallinn in 2017, has cost millions.",
      "located-in trial in Tallinn (2017) > Tallinn"
    ),
    Passage(
      "Irish voters rejected the treaty in a referendum on Friday.",
      "located-in 2021 Irish referendum > Ireland"
    ),
    Passage(
      "Denmark's prime minister, Lars Holm, has called a snap election for May 4.",
      "located-in 2021 Danish snap election > Denmark"
    ),
    Passage(
      """
      Flanked by Polish Prime Minister Marek Wolny, German Chancellor Ute Brandt told \
      reporters that the border would stay open.
      """, "met-with Ute Brandt > Marek Wolny"
    ),
    Passage(
      "In a joint statement, Bhutan and Laos said the dam was safe.",
      "cooperates-with Bhutan > Laos"
    ),
    Passage(
      "A delegation led by Foreign Minister Rosa Alarcon arrived in Quito on Monday.",
      "visited Rosa Alarcon > Quito"
    ),
    Passage("The nurses sent by Cuba to Angola will stay for a year.", "aids Cuba > Angola"),
    Passage("A loan granted by Japan to Laos in 2019 has been repaid.", "aids Japan > Laos"),
    Passage("A ship carrying rice from Vietnam reached Cuba on Friday.", "supplies Vietnam > Cuba"),
    Passage(
      "A plane carrying tents and blankets from Norway landed in Vanuatu on Sunday.",
      "aids Norway > Vanuatu"
    ),
    Passage(
      "Czech rescue workers arrived in Albania on Friday to help with the search.",
      "aids Czech Republic > Albania"
    ),
    Passage("Latvia's dependence on Russian gas has fallen.", "supplies Russia > Latvia"),
    Passage(
      "The Red Crescent, together with UNICEF, is handing out food in Niger.",
      "cooperates-with Red Crescent > UNICEF"
    ),
    Passage(
      "Nordhav Group won an order from Vietnam for two ferries.",
      "supplies Nordhav Group > Vietnam"
    ),
    Passage(
      "Nordhav launched a bid for Kestrel Foods on Monday.", "controls Nordhav > Kestrel Foods"),
    Passage(
      "Ministers from Togo and Benin gathered in Lome on Friday for a conference on fishing.",
      "located-in conference on fishing > Lome"
    ),
    Passage(
      "Ministers from Togo and Benin gathered in Lome on Friday for a conference on fishing.",
      "participated-in Togo > conference on fishing"
    ),
    Passage(
      "Togo and Benin agreed at a summit in Accra on Friday to share a port.",
      "participated-in Togo > summit in Accra (2021)"
    ),
    Passage(
      "Bolivia was beaten in the war it fought. Bolivia fought Paraguay in the Chaco War.",
      "participated-in Paraguay > Chaco War"
    ),
    Passage("Uganda imposed a curfew on Friday.", "located-in curfew in Uganda (2021) > Uganda"),
    Passage("Soldiers seized power in Gabon on Friday.", "located-in coup in Gabon (2021) > Gabon"),
    Passage(
      "Six soldiers were killed by a roadside bomb in Mali on Friday.",
      "located-in bombing in Mali (2021) > Mali"
    ),
    Passage(
      "The earthquake, which struck Tonga in August 2017, killed nine people.",
      "on-date earthquake in Tonga (2017) > 2017-08"
    ),
    Passage(
      """
      Polish President Marek Wolny and Slovak President Jan Holub attended the opening of a \
      bridge on Friday.
      """, "met-with Marek Wolny > Jan Holub"
    ),
    Passage(
      "Kestrel Bank sold its 40 percent stake in Nordhav Group to Zhejiang Group.",
      "controls Zhejiang Group > Nordhav Group"
    ),
    Passage(
      "A summit on fisheries ended in Accra on Friday. Burundi and Tanzania sent observers.",
      "participated-in Tanzania > summit on fisheries"
    ),
    Passage(
      """
      A summit on fisheries ended in Accra on Friday. Ghanaian President Kofi Mensah, who was in \
      the chair, said that the text was fair.
      """, "participated-in Kofi Mensah > summit on fisheries"
    ),
    Passage(
      """
      Gunmen attacked a convoy near Diffa on Friday. The minister said that the raid was the \
      work of the Lake Brigades, a militia.
      """, "participated-in Lake Brigades > raid near Diffa (2021)"
    ),
    Passage(
      "Anna Lindqvist will make her debut at the 2023 European Championships.",
      "participated-in Anna Lindqvist > 2023 European Championships"
    ),
    Passage(
      "Norway and Russia run a joint commission on cod.", "cooperates-with Norway > Russia"
    ),
    Passage(
      "Olga Berg ran against Rauf Demir in 2012.", "opposes Olga Berg > Rauf Demir"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      A car bomb killed four people in Quetta on Monday. The army put the blame on the Baloch \
      Freedom Front, which has fought for a separate state since 2004.
      """, "participated-in Baloch Freedom Front"
    ),
    Passage("The Andean Union comprises Peru, Bolivia and Ecuador.", "affiliated-with"),
    Passage(
      """
      Gunmen raided a mine in Mali on Friday, killing six. Algeria condemned the raid on \
      Tuesday.
      """, "on-date raid in Mali (2021) > 2021-03-09"
    ),
    Passage(
      """
      Ukraine's parliament on Tuesday ratified the pact that Ukraine and Moldova signed in \
      2017.
      """, "on-date pact > 2021-03-09"
    ),
    Passage(
      "Miners began a strike in Potosi on Monday. The strike follows a march in February.",
      "on-date strike in Potosi (2021) > 2021-02"
    ),
    Passage(
      "The flood in Sukkur is the worst in the city since 1988.",
      "on-date flood in Sukkur (1988) > 1988"
    ),
    Passage(
      "The Dockers' Union called off the walkout on Tuesday.", "on-date walkout > 2021-03-09"),
    Passage(
      "Serbia withdrew from the Mediterranean Games in January.",
      "on-date Mediterranean Games > 2021-01"
    ),
    Passage(
      "The Battle of Ostrava took place on 3 May 1809 during the War of the Rivers.",
      "on-date War of the Rivers > 1809-05-03"
    ),
    Passage(
      "The Lodz Book Fair takes place every May in the Polish city of Lodz.",
      "on-date Lodz Book Fair > 2021-05"
    ),
    Passage(
      "The blast in Herat on Friday came three days after gunmen killed 12 people in Zaranj.",
      "located-in blast in Herat (2021) > Zaranj"
    ),
    Passage(
      """
      The annual summit of the Union opened in Lome on Friday. Next year's summit will be held \
      in Chad.
      """, "located-in annual summit of the Union > Chad"
    ),
    Passage(
      "Norway and Brazil have been negotiating a fisheries agreement since 2016.",
      "signed Norway > fisheries agreement"
    ),
    Passage(
      """
      Oman signed a gas deal with India on Monday. It replaces a pact that expired in 2018. \
      Iran criticised the agreement.
      """, "opposes Iran > pact"
    ),
    Passage(
      """
      Malta voted on Sunday in a presidential election. President Joe Vella is up against \
      former minister Rita Borg.
      """, "opposes Joe Vella > Rita Borg"
    ),
    Passage(
      "The quake in Ecuador forced the closure of a port on Friday.",
      "on-date quake in Ecuador (2021) > 2021-03-05"
    ),
    Passage("Portugal entered World War I in 1916.", "on-date World War I > 1916"),
    Passage(
      "The vote in Malawi, scheduled for May 4, was postponed on Friday.",
      "on-date vote in Malawi (2021) > 2021-03-12"
    ),
    Passage(
      "Prime Minister Marek Wolny met separately with Ute Brandt and Luis Prado on Monday.",
      "met-with Ute Brandt > Luis Prado"
    ),
    Passage(
      """
      A summit on fisheries ended in Accra on Friday. Kenya wants the African Union to send \
      observers. Togo sent observers to Benin.
      """, "participated-in African Union"
    ),
    Passage(
      """
      A bomb killed four people in Quetta on Monday. The minister blamed the Baloch Freedom \
      Front for the rise in prices.
      """, "participated-in Baloch Freedom Front"
    ),
    Passage(
      """
      A bomb killed four people in Quetta on Monday. The minister did not blame the Baloch \
      Freedom Front.
      """, "participated-in Baloch Freedom Front"
    ),
    Passage("Norway has run a joint commission on cod since 2012.", "cooperates-with"),
  ]
}
