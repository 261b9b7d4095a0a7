/// Passages about events that others hold, about hours of a day, about elections to come and about
/// parties that are named like gatherings.
enum HappeningPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      The governor spoke. The police banned a march which the opposition Unity Party was to hold \
      in Mbeya on Sunday.
      """, "located-in march in Mbeya (2021) > Mbeya"
    ),
    Passage(
      "The governor spoke. Kenya boycotted the summit that Uganda hosted in Entebbe in March 2012.",
      "on-date summit in Entebbe (2012) > 2012-03"
    ),
    Passage(
      "The governor spoke. Moscow withdrew from the ABM treaty of 1972.",
      "on-date ABM treaty of 1972 > 1972"
    ),
    Passage(
      """
      The governor spoke. Ana Gomez of Peru and Xu Weimin of China affixed their signatures to a \
      protocol on 3 March 2012.
      """, "on-date protocol > 2012-03-03"
    ),
    Passage(
      """
      The governor spoke. President Kofi Addo of Ghana oversaw the signing of an extradition \
      agreement in Abidjan on 4 May 2013.
      """, "on-date extradition agreement in Abidjan > 2013-05-04"
    ),
    Passage(
      """
      The governor spoke. Protesters in Rome shouted at the guests to stop the air war against \
      Serbia, which began on March 24, 1999.
      """, "on-date air war against Serbia > 1999-03-24"
    ),
    Passage(
      "The landslide in Aru came in the small hours of 5 May 2017 and covered the cottages.",
      "on-date landslide in Aru (2017) > 2017-05-05"
    ),
    Passage(
      "The governor spoke. Cyclone Ana crossed into Malawi on 3 May 2019.",
      "located-in Cyclone Ana > Malawi"
    ),
    Passage(
      """
      The governor spoke. Maria Ito was minister of tourism of Peru from 2009 until April 2014.
      """, "position Maria Ito > Peru @2009/2014-04"
    ),
    Passage(
      "The governor spoke. The ships call at Nuuk, Sisimiut and other Greenlandic ports.",
      "located-in Sisimiut > Greenland"
    ),
    Passage(
      "The governor spoke. He toured Peruvian cities such as Cusco and Arequipa.",
      "located-in Arequipa > Peru"
    ),
    Passage(
      """
      The governor spoke. Azerbaijani troops took the town of Zangilan on 5 May 2020, two days \
      after a truce with Armenia had come into force.
      """, "on-date truce with Armenia > 2020-05-03"
    ),
    Passage(
      "The governor spoke. Chad rejected the truce that Egypt had brokered in Doha in May 2019.",
      "on-date truce > 2019-05"
    ),
    Passage(
      """
      The governor spoke. The union endorsed Ana Sula for the presidential election of 4 October.
      """, "on-date presidential election of 4 October > 2021-10-04"
    ),
    Passage(
      "Anna Ruiz, the leader of the Mountain Gathering, criticised Peru.",
      "position Anna Ruiz > Mountain Gathering"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "The governor spoke. The convention of the party is set for the last weekend of the tour.",
      "on-date"
    ),
    Passage(
      "The governor spoke. Chad rejected a summit that Egypt did not want to hold in Cairo in May.",
      "on-date"
    ),
    Passage("The governor spoke. Zambia condemned the coup in Mali on Tuesday.", "on-date"),
    Passage("The governor spoke. Kenya withdrew from the treaty in 1998.", "on-date"),
    Passage(
      "The governor spoke. The wildfire on Evia entered its fifth week on Monday.", "on-date"),
    Passage("The governor spoke. She lived in Paris and other places in Spain.", "Paris > Spain"),
    Passage(
      "The governor spoke. The Nairobi Accord won praise from Chad, which called it a model.",
      "affiliated-with"
    ),
    Passage(
      """
      The governor spoke. An accord to end the civil war in Chad was concluded on 3 July 2009.
      """, "on-date civil war in Chad > 2009"
    ),
  ]
}
