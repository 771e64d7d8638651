// The table of countries, written as one text each and cut up once.
#include "core/demo/places.h"

#include <QStringList>

namespace callboard {

namespace {

struct Source {
    const char *code, *language, *currency;
    qint64 price_percent;
    int weight;
    const char *line1, *given, *family, *streets, *cities, *mobiles;
};

constexpr Source sources[] = {
    {"US", "en-US", "USD", 100, 30, "%1 %2",
     "Emma Olivia James Maria Michael Jennifer David Linda Robert Ashley Daniel Jessica Tyler Hannah Marcus Brianna Kevin Megan Anthony Rachel Brandon Denise Curtis Heather Darnell Paige Wesley Tamika Logan Sierra Travis Naomi Grant Jasmine Spencer Leah Calvin Audrey Omar Priscilla",
     "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thompson Harris Clark Robinson Walker Young Hall Wright Baker Carter Mitchell Turner Parker Collins Edwards Stewart Morris Murphy Cooper Bailey Reed Ramirez Nguyen Bennett Hughes Foster Sanders Whitaker Holloway Prescott Delgado",
     "Maple Street|Oak Avenue|Cedar Lane|Park Drive|Willow Court|Ridge Road|Sunset Boulevard|Lincoln Street|Mill Creek Road|Juniper Way|Harbor View Drive|Chestnut Avenue|Prairie Lane|Foxglove Circle|Canyon Road|Orchard Street",
     "Albuquerque|NM|871##|America/Denver|+1505555####;Denver|CO|802##|America/Denver|+1303555####;Chicago|IL|606##|America/Chicago|+1312555####;Austin|TX|787##|America/Chicago|+1512555####;Seattle|WA|981##|America/Los_Angeles|+1206555####;"
     "Boston|MA|021##|America/New_York|+1617555####;Atlanta|GA|303##|America/New_York|+1404555####;Phoenix|AZ|850##|America/Phoenix|+1602555####;Portland|OR|972##|America/Los_Angeles|+1503555####;Miami|FL|331##|America/New_York|+1305555####;"
     "Columbus|OH|432##|America/New_York|+1614555####;San Diego|CA|921##|America/Los_Angeles|+1619555####;Nashville|TN|372##|America/Chicago|+1615555####;Anchorage|AK|995##|America/Anchorage|+1907555####",
     "+1720555####|+1917555####|+1415555####|+1213555####|+1713555####|+1215555####|+1407555####|+1702555####"},
    {"GB", "en-GB", "GBP", 80, 14, "%1 %2",
     "Oliver Amelia George Isla Harry Poppy Jack Freya Alfie Imogen Callum Bronwen Hamish Saoirse Rhys Eilidh Nigel Gemma Alistair Beatrice Tariq Shanice Graham Harriet Duncan Felicity Gareth Rosalind Trevor Winifred",
     "Smith Jones Taylor Davies Evans Thomas Roberts Walker Hughes Green Edwards Hall Patel Wood Clarke Shaw Bell Fletcher Ashworth Barraclough Pemberton Cartwright Fairbairn MacLeod Llewellyn Okonkwo Hargreaves Whitmore Sutcliffe Ramsbottom",
     "High Street|Church Lane|Station Road|Victoria Terrace|Mill Lane|Queen's Crescent|Albert Road|The Green|Abbey Close|Kingfisher Drive|Primrose Hill Road|Castle Street|Wharf Road|Bramble Walk",
     "Manchester|Greater Manchester|M1 #@@|Europe/London|+44161496####;Leeds|West Yorkshire|LS2 #@@|Europe/London|+44113496####;Bristol|Bristol|BS1 #@@|Europe/London|+44117496####;Edinburgh|Scotland|EH3 #@@|Europe/London|+44131496####;"
     "London|Greater London|SE1 #@@|Europe/London|+44207946####;Birmingham|West Midlands|B3 #@@|Europe/London|+44121496####;Cardiff|Wales|CF10 #@@|Europe/London|+442920180###;Belfast|Northern Ireland|BT1 #@@|Europe/London|+442896496###;Norwich|Norfolk|NR2 #@@|Europe/London|",
     "+447400######|+447500######|+447900######|+447800######"},
    {"DE", "de", "EUR", 92, 10, "%2 %1",
     "Anna Lukas Sophie Felix Marie Jonas Lena Paul Hannah Maximilian Klara Tobias Greta Matthias Frieda Jürgen Ursula Stefan Birgit Günther Annika Moritz Heike Sören Käthe Bernd Ingrid Emre Aylin Wolfgang",
     "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Krüger Hofmann Lange Vogt Kühn Sommerfeld Böhme Yılmaz Lindemann Eichhorn",
     "Hauptstraße|Gartenstraße|Bahnhofstraße|Lindenweg|Goethestraße|Am Mühlbach|Schillerplatz|Kastanienallee|Rosenweg|Uferpromenade|Bergstraße|Kirchgasse|Wiesengrund",
     "Berlin|Berlin|10###|Europe/Berlin|+4930%#######;Hamburg|Hamburg|20###|Europe/Berlin|+4940%#######;München|Bayern|80###|Europe/Berlin|+4989%#######;Köln|Nordrhein-Westfalen|50###|Europe/Berlin|+49221%######;Leipzig|Sachsen|04###|Europe/Berlin|+49341%######;"
     "Freiburg|Baden-Württemberg|79###|Europe/Berlin|+49761%#####;Kiel|Schleswig-Holstein|24###|Europe/Berlin|+49431%#####;Erfurt|Thüringen|99###|Europe/Berlin|",
     "+49151%#######|+49160%######|+49171%######|+49175%######"},
    {"FR", "fr", "EUR", 92, 8, "%1 %2",
     "Camille Léa Hugo Manon Louis Chloé Gabriel Inès Jules Élodie Antoine Margaux Théo Noémie Baptiste Aurélie Rémi Solène Mathieu Béatrice Yasmine Karim Corentin Clémence Thierry Geneviève Pascal Sandrine",
     "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Lefebvre Garnier Roussel Fournier Girard Mercier Blanchard Chevalier Gauthier Perrin Marchand Lacroix Benali Rivière Delacroix Fontaine Bouchard Vasseur",
     "rue de la République|avenue Victor Hugo|place du Marché|rue des Lilas|boulevard Voltaire|chemin des Vignes|rue Pasteur|allée des Tilleuls|quai de la Fontaine|rue du Moulin|impasse des Cerisiers",
     "Paris|Île-de-France|750##|Europe/Paris|+3314#######;Lyon|Auvergne-Rhône-Alpes|6900#|Europe/Paris|+3347#######;Marseille|Provence-Alpes-Côte d'Azur|1300#|Europe/Paris|+3349#######;Lille|Hauts-de-France|59###|Europe/Paris|+3332#######;"
     "Nantes|Pays de la Loire|44###|Europe/Paris|+3324#######;Toulouse|Occitanie|31###|Europe/Paris|+3356#######;Strasbourg|Grand Est|67###|Europe/Paris|;Fort-de-France|Martinique|97200|America/Martinique|",
     "+3361#######|+3362#######|+3366#######|+3367#######"},
    {"ES", "es", "EUR", 92, 8, "%2, %1",
     "Lucía Hugo Martina Pablo Sofía Alejandro Carmen Javier Paula Álvaro Elena Sergio Marta Rubén Irene Iñigo Nuria Joaquín Rocío Gonzalo Pilar Andrés Begoña Tomás Amparo Jordi Montserrat Xabier",
     "García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Álvarez Muñoz Romero Navarro Torres Domínguez Vázquez Serrano Ibáñez Echevarría Puig Castaño Quintana",
     "Calle Mayor|Avenida de la Constitución|Calle del Sol|Plaza de España|Paseo Marítimo|Calle Cervantes|Ronda de Toledo|Calle de las Flores|Camino Real|Avenida del Puerto|Calle Olivar",
     "Madrid|Madrid|280##|Europe/Madrid|+3491%######;Barcelona|Cataluña|080##|Europe/Madrid|+3493%######;Valencia|Comunidad Valenciana|460##|Europe/Madrid|+34963######;Sevilla|Andalucía|410##|Europe/Madrid|+34954######;"
     "Bilbao|País Vasco|480##|Europe/Madrid|+34944######;Zaragoza|Aragón|500##|Europe/Madrid|+34976######;Las Palmas|Canarias|350##|Atlantic/Canary|",
     "+3461#######|+3462#######|+3465#######|+3466#######"},
    {"MX", "es-MX", "MXN", 1720, 7, "%2 %1",
     "Guadalupe José María Juan Fernanda Luis Ximena Carlos Valeria Miguel Daniela Jesús Alejandra Ricardo Itzel Emiliano Regina Arturo Citlali Rodrigo Monserrat Ernesto Yolanda Octavio",
     "Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Castillo Villanueva Zamora",
     "Avenida Insurgentes|Calle Hidalgo|Calle Morelos|Avenida Juárez|Calle 5 de Mayo|Calle Jacarandas|Avenida Revolución|Privada del Bosque|Calle Niños Héroes",
     "Ciudad de México|CDMX|06###|America/Mexico_City|;Guadalajara|Jalisco|44###|America/Mexico_City|;Monterrey|Nuevo León|64###|America/Monterrey|;Tijuana|Baja California|22###|America/Tijuana|;Mérida|Yucatán|97###|America/Merida|",
     "+5255%#######|+5233%#######|+5281%#######"},
    {"IN", "en-IN", "INR", 8300, 7, "%1, %2",
     "Aarav Priya Rohan Ananya Arjun Kavya Vikram Deepika Sanjay Meera Rahul Lakshmi Karthik Pooja Imran Fatima Harpreet Simran Suresh Nandini Aditya Shreya Ganesh Padma Farhan Ishita",
     "Sharma Patel Singh Kumar Gupta Reddy Iyer Nair Verma Khan Das Joshi Mehta Chatterjee Pillai Desai Rao Menon Bhatt Kapoor Banerjee Kulkarni Srinivasan Chowdhury",
     "MG Road|Nehru Street|Gandhi Nagar|Lake View Road|Temple Street|Brigade Road|Park Street|Station Road|Jubilee Hills Road|Anna Salai|Rose Garden Lane",
     "Mumbai|Maharashtra|4000##|Asia/Kolkata|;Bengaluru|Karnataka|5600##|Asia/Kolkata|;Chennai|Tamil Nadu|6000##|Asia/Kolkata|;Kolkata|West Bengal|7000##|Asia/Kolkata|;Hyderabad|Telangana|5000##|Asia/Kolkata|;Pune|Maharashtra|4110##|Asia/Kolkata|;Jaipur|Rajasthan|3020##|Asia/Kolkata|",
     "+9198########|+9199########|+9197########"},
    {"NG", "en-NG", "NGN", 78000, 4, "%1 %2",
     "Chinedu Ngozi Emeka Adaeze Tunde Folake Ibrahim Aisha Obinna Chiamaka Segun Yewande Musa Halima Ifeanyi Amara Babatunde Zainab Uche Temitope",
     "Okafor Adeyemi Okonkwo Bello Eze Ogunleye Abubakar Nwosu Balogun Ibrahim Chukwu Adebayo Mohammed Olawale Onyekachi Afolabi Danjuma Akpan Ekwueme Lawal",
     "Broad Street|Awolowo Road|Allen Avenue|Ahmadu Bello Way|Marina Road|Ikorodu Road|Adetokunbo Street|Unity Close|Palm Grove",
     "Lagos|Lagos|1002##|Africa/Lagos|;Abuja|FCT|9002##|Africa/Lagos|;Ibadan|Oyo|2002##|Africa/Lagos|;Kano|Kano|7002##|Africa/Lagos|;Port Harcourt|Rivers|5001##|Africa/Lagos|",
     "+234803#######|+234805#######|+234806#######"},
    {"CN", "zh", "CNY", 720, 4, "%1 %2",
     "Wei Fang Na Min Jing Lei Yan Jie Tao Xin Hui Ying Qiang Yu Bo Mei Xiaoming Lihua Zhihao Yuting Haoran Zixuan Meiling Jianguo",
     "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang",
     "Nanjing Road|Zhongshan Road|Renmin Road|Jiefang Road|Beijing Road|Heping Street|Xinhua Road|Changjiang Road|Huaihai Road|Yan'an Road",
     "Shanghai|Shanghai|2000##|Asia/Shanghai|;Beijing|Beijing|1000##|Asia/Shanghai|;Guangzhou|Guangdong|5100##|Asia/Shanghai|;Chengdu|Sichuan|6100##|Asia/Shanghai|;Hangzhou|Zhejiang|3100##|Asia/Shanghai|;Xi'an|Shaanxi|7100##|Asia/Shanghai|",
     "+86138########|+86139########|+86159########"},
    {"BR", "pt-BR", "BRL", 500, 4, "%2, %1",
     "Ana João Beatriz Gabriel Larissa Pedro Júlia Rafael Camila Thiago Letícia Gustavo Fernanda Leandro Patrícia Caio Vitória Otávio Débora Antônio",
     "Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Carvalho Almeida Araújo Barbosa Rocha Cardoso Teixeira Figueiredo",
     "Rua das Flores|Avenida Paulista|Rua São João|Rua Sete de Setembro|Avenida Atlântica|Travessa do Comércio|Rua Ipiranga|Alameda Santos|Rua da Aurora",
     "São Paulo|SP|01###-###|America/Sao_Paulo|;Rio de Janeiro|RJ|20###-###|America/Sao_Paulo|;Recife|PE|50###-###|America/Recife|;Manaus|AM|69###-###|America/Manaus|;Curitiba|PR|80###-###|America/Sao_Paulo|;Salvador|BA|40###-###|America/Bahia|",
     "+55119########|+55219########|+55819########"},
    {"PL", "pl", "PLN", 400, 2, "%2 %1",
     "Zofia Jakub Zuzanna Szymon Maja Kacper Agnieszka Piotr Małgorzata Krzysztof Łucja Wojciech Grażyna Stanisław Bożena Paweł",
     "Nowak Kowalska Wiśniewski Wójcik Kowalczyk Kamiński Lewandowska Zieliński Szymańska Woźniak Dąbrowski Kozłowska Jankowski Mazur Krawczyk Piątek",
     "ulica Długa|ulica Polna|ulica Leśna|aleja Róż|ulica Słoneczna|ulica Kwiatowa|plac Wolności|ulica Młyńska",
     "Warszawa|Mazowieckie|00-###|Europe/Warsaw|+4822%######;Kraków|Małopolskie|30-###|Europe/Warsaw|+4812%######;Gdańsk|Pomorskie|80-###|Europe/Warsaw|;Wrocław|Dolnośląskie|50-###|Europe/Warsaw|;Łódź|Łódzkie|90-###|Europe/Warsaw|",
     "+48501######|+48601######|+48505######"},
    {"IT", "it", "EUR", 92, 2, "%2 %1",
     "Giulia Francesco Chiara Alessandro Martina Lorenzo Elisa Matteo Federica Niccolò Ilaria Davide Caterina Salvatore Ginevra Raffaele",
     "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Caruso Mancini Barbieri",
     "Via Roma|Via Garibaldi|Corso Italia|Piazza del Duomo|Via Mazzini|Via dei Mille|Viale Europa|Via della Libertà",
     "Roma|Lazio|001##|Europe/Rome|;Milano|Lombardia|201##|Europe/Rome|;Napoli|Campania|801##|Europe/Rome|;Torino|Piemonte|101##|Europe/Rome|;Bologna|Emilia-Romagna|401##|Europe/Rome|",
     "+39347#######|+39333#######|+39348#######"},
};

QString plainName(const QString& written)
{
    QString plain;
    for (const QChar c : written.toLower().normalized(QString::NormalizationForm_D)) {
        if (c == u'ß') plain += QStringLiteral("ss");
        else if (c == u'ł') plain += u'l';
        else if (c == u'ı') plain += u'i';
        else if (c >= u'a' && c <= u'z') plain += c;
    }
    return plain;
}

std::vector<DemoName> names(const char* text)
{
    std::vector<DemoName> list;
    for (const QString& name : QString::fromUtf8(text).split(u' '))
        list.push_back({name, plainName(name)});
    return list;
}

std::vector<QString> cut(const char* text)
{
    const QStringList parts = QString::fromUtf8(text).split(u'|');
    return {parts.begin(), parts.end()};
}

DemoCountry country(const Source& source)
{
    DemoCountry c{QString::fromLatin1(source.code), QString::fromLatin1(source.language), QString::fromLatin1(source.currency), source.price_percent, source.weight,
                  QString::fromLatin1(source.line1), names(source.given), names(source.family), cut(source.streets), {}, cut(source.mobiles)};
    for (const QString& line : QString::fromUtf8(source.cities).split(u';')) {
        const QStringList parts = line.split(u'|');
        c.cities.push_back({parts[0], parts[1], parts[2], parts[3], parts[4]});
    }
    return c;
}

}

const std::vector<DemoCountry>& demoCountries()
{
    static const std::vector<DemoCountry> countries = [] {
        std::vector<DemoCountry> list;
        for (const Source& source : sources)
            list.push_back(country(source));
        return list;
    }();
    return countries;
}

} // namespace callboard
