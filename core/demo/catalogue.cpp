// Two catalogues, a line a product family; models of a family differ in series and price.
#include "core/demo/catalogue.h"

#include <QStringList>
#include <array>

namespace callboard {

namespace {

struct Family {
    const char *noun, *nounEs;
    qint64 price;
    const char *parts, *partsEs, *variants;
};

constexpr Family home[] = {
    {"coffee machine", "cafetera", 18900, "grinder|water tank|steam wand|drip tray|display", "molinillo|depósito de agua|vaporizador|bandeja|pantalla", "colour: black|colour: steel|colour: cream"},
    {"kettle", "hervidor", 4900, "lid|base plate|handle|thermostat", "tapa|base|asa|termostato", "capacity: 1 l|capacity: 1.7 l, colour: white|capacity: 1.7 l, colour: copper"},
    {"office chair", "silla de oficina", 24500, "gas spring|armrest|castor|backrest", "pistón|reposabrazos|rueda|respaldo", "fabric, colour: grey|leather, colour: black|mesh, colour: blue"},
    {"desk lamp", "lámpara de escritorio", 5900, "hinge|dimmer|power supply|clamp", "bisagra|regulador|fuente de alimentación|abrazadera", "light: warm|light: cold|light: adjustable"},
    {"vacuum cleaner", "aspiradora", 21900, "hose|battery|brush roller|filter|docking station", "manguera|batería|cepillo|filtro|estación de carga", "cordless|with bag|without bag"},
    {"toaster", "tostadora", 3900, "lever|crumb tray|heating wire", "palanca|bandeja de migas|resistencia", "slots: 2|slots: 4"},
    {"bookshelf", "estantería", 15900, "shelf|back panel|wall bracket|screws", "balda|panel trasero|soporte de pared|tornillos", "height: 3 ft, oak|height: 5 ft, oak|height: 5 ft, white"},
    {"smart thermostat", "termostato inteligente", 17900, "app|wireless module|wall mount|touch panel", "aplicación|módulo inalámbrico|soporte|panel táctil", "colour: white|colour: black"},
    {"air purifier", "purificador de aire", 19900, "fan|filter|sensor|night mode", "ventilador|filtro|sensor|modo nocturno", "room: small|room: medium|room: large"},
    {"blender", "batidora", 7900, "blade|jug|seal|motor", "cuchilla|jarra|junta|motor", "glass, colour: red|plastic, colour: black"},
    {"bed linen", "ropa de cama", 6900, "zip|seam|pillow case", "cremallera|costura|funda de almohada", "size: single|size: double|size: king"},
    {"wireless headphones", "auriculares inalámbricos", 12900, "left ear cup|microphone|charging cable|noise cancelling", "auricular izquierdo|micrófono|cable de carga|cancelación de ruido", "colour: black|colour: sand|colour: navy"},
    {"mechanical keyboard", "teclado mecánico", 11900, "space bar|backlight|USB cable|key switch", "barra espaciadora|retroiluminación|cable USB|interruptor", "switch: clicky|switch: linear, backlight: RGB|switch: tactile"},
    {"pressure cooker", "olla a presión", 9900, "valve|gasket|timer|lid lock", "válvula|junta|temporizador|cierre", "volume: 4 l|volume: 6 l"},
    {"curtain set", "juego de cortinas", 5400, "rail|hook|hem", "riel|gancho|dobladillo", "colour: linen|colour: forest|colour: charcoal"},
    {"baby monitor", "vigilabebés", 13900, "camera|battery|night vision|antenna", "cámara|batería|visión nocturna|antena", "one camera|two cameras"},
};
constexpr Family outdoor[] = {
    {"hiking boots", "botas de montaña", 15900, "sole|lace hook|lining|heel", "suela|gancho|forro|talón", "size: 39|size: 41|size: 43|size: 45"},
    {"tent", "tienda de campaña", 28900, "pole|zip|rain fly|ground sheet|peg bag", "varilla|cremallera|doble techo|suelo|bolsa de piquetas", "persons: 2|persons: 3|persons: 5"},
    {"backpack", "mochila", 11900, "hip belt|buckle|rain cover|shoulder strap", "cinturón|hebilla|funda de lluvia|correa", "volume: 28 l|volume: 45 l|volume: 65 l"},
    {"sleeping bag", "saco de dormir", 13900, "zip|hood|stuff sack", "cremallera|capucha|funda", "comfort: 5 °C|comfort: -3 °C|comfort: -12 °C"},
    {"camping stove", "hornillo", 6900, "igniter|gas valve|pot support|wind shield", "encendedor|válvula de gas|soporte|paravientos", "gas|multi-fuel"},
    {"head torch", "linterna frontal", 4500, "strap|battery door|red light", "cinta|tapa de la batería|luz roja", "lumens: 300|lumens: 600"},
    {"water bottle", "botella", 2900, "cap|mouthpiece|coating", "tapón|boquilla|recubrimiento", "0.5 l, steel|1 l, steel|1 l, glass"},
    {"rain jacket", "chaqueta impermeable", 17900, "seam tape|hood cord|pocket zip|cuff", "cinta de costura|cordón|cremallera del bolsillo|puño", "size: S|size: M|size: L|size: XL"},
    {"action camera", "cámara de acción", 31900, "housing|battery|lens cover|memory card slot", "carcasa|batería|tapa de la lente|ranura de la tarjeta", "4K|4K, waterproof"},
    {"trekking poles", "bastones", 7900, "lock|tip|wrist strap", "cierre|punta|correa de muñeca", "aluminium|carbon"},
    {"bicycle helmet", "casco de bicicleta", 8900, "chin strap|visor|fit wheel", "correa|visera|rueda de ajuste", "size: M, colour: yellow|size: L, colour: black"},
    {"kayak paddle", "pala de kayak", 14900, "ferrule|blade|grip", "unión|pala|empuñadura", "length: 220 cm|length: 230 cm"},
    {"GPS watch", "reloj GPS", 34900, "strap|barometer|charging clip|screen", "correa|barómetro|clip de carga|pantalla", "colour: slate|colour: orange"},
    {"climbing rope", "cuerda de escalada", 16900, "sheath|middle mark|rope bag", "funda|marca central|bolsa", "length: 60 m|length: 80 m"},
};
constexpr std::array homeSeries{"Aurora", "Linden", "Harbour", "Nova", "Petit", "Quarto", "Solis", "Verano"};
constexpr std::array outdoorSeries{"Ridgeline", "Fjord", "Lynx", "Tarn", "Sierra", "Moraine", "Skylark", "Boreal"};

std::vector<QString> cut(const char* text)
{
    const QStringList parts = QString::fromUtf8(text).split(u'|');
    return {parts.begin(), parts.end()};
}

template <class Families, class Series> std::vector<DemoProduct> products(const Families& families, const Series& series, int firstNumber)
{
    constexpr int models = 5; // of each family
    std::vector<DemoProduct> list;
    for (int model = 0; model < models; ++model)
        for (std::size_t i = 0; i < std::size(families); ++i) {
            const Family& family = families[i];
            const QString noun = QString::fromUtf8(family.noun);
            const QString model_name = QString::fromLatin1(series[(i * 3 + std::size_t(model)) % series.size()]);
            DemoProduct product{noun.left(1).toUpper() + noun.mid(1) + u' ' + model_name + u' ' + QString::number(100 + model * 150 + int(i) * 7), noun, QString::fromUtf8(family.nounEs),
                                QString::number(firstNumber + model * 1000 + int(i) * 17), family.price * (90 + model * 15) / 100, cut(family.parts), cut(family.partsEs), cut(family.variants)};
            list.push_back(std::move(product));
        }
    return list;
}

}

const std::vector<DemoProduct>& demoCatalogue(int brand)
{
    static const std::vector<DemoProduct> catalogues[] = {products(home, homeSeries, 410'001), products(outdoor, outdoorSeries, 730'001)};
    return catalogues[brand == 0 ? 0 : 1];
}

} // namespace callboard
