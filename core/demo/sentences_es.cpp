// The demo's Spanish; the matters stand in the same order as in English.
#include "core/demo/sentences.h"

namespace callboard {

namespace {

DemoMatter matter(std::size_t index, const char* subjects, const char* messages, const char* calls, const char* replies, const char* notes)
{
    const DemoMatter& english = demoEnglish().matters[index]; // categories and outcomes are the site's words, not the customer's
    return {english.category, english.team, english.outcomes, demoSentences(subjects), demoSentences(messages), demoSentences(calls), demoSentences(replies), demoSentences(notes)};
}

std::vector<DemoMatter> matters()
{
    return {
        matter(0, R"(
Quiere devolver: {product}
Devolución del pedido {order})", R"(
Quisiera devolver el artículo {product} del pedido {order}.
Todavía está precintado y no lo necesitamos.
¿Me pueden enviar una etiqueta de devolución por correo?
Era un regalo para mi sobrino y ya tenía uno igual.)", R"(
La clienta quiere devolver {product}; le expliqué el plazo de treinta días.
Etiqueta enviada durante la llamada.
Prefiere el dinero a un cambio.)", R"(
le adjuntamos la etiqueta de devolución. Entregue el paquete en cualquier oficina de {carrier} antes del {day}.
en cuanto recibamos el paquete le devolveremos {amount}.)", R"(
Devolución autorizada, etiqueta {tracking}.
El almacén confirma la llegada; caja abollada, contenido completo.)"),
        matter(1, R"(
No ha llegado el reembolso de {amount}
Cobro doble del pedido {order})", R"(
Devolví la mercancía hace {days} días y sigo sin ver el dinero.
Mi banco dice que no existe ninguna transferencia de {amount}.
La tarjeta caducó en primavera, por favor usen otra cuenta.)", R"(
Reclama {amount}; el proveedor rechazó la transferencia porque la tarjeta estaba caducada.
Le dicté la referencia {code} para que la busque el banco.)", R"(
hoy ha salido el reembolso de {amount} con la referencia {code}.
sentimos la demora; la primera transferencia fue rechazada y la hemos repetido.)", R"(
Contabilidad libera {amount}, referencia {code}.
Autorizado por la responsable del equipo.)"),
        matter(2, R"(
El paquete {tracking} va con retraso
Entregado en otra dirección de {city})", R"(
Mi pedido {order} debía llegar el {day}. ¿Dónde está?
El repartidor dice que no había nadie, pero estuve toda la tarde en casa.
¿Podrían entregarlo en mi oficina de {street}?)", R"(
Paquete parado en el centro de {city} desde el {day}; reclamación abierta con {carrier}.
Faltaba el número del portal; dirección corregida.
Nueva entrega acordada para el {day} por la mañana.)", R"(
su paquete vuelve a estar en camino y llegará el {day}. Puede seguirlo con {tracking}.
enviamos hoy mismo otro artículo sin esperar el resultado de la búsqueda.)", R"(
Reclamación {code} abierta con {carrier}.
Un vecino devolvió el paquete; clienta informada.)"),
        matter(3, R"(
Ha llegado roto: {product}
{part}: dañado al recibirlo)", R"(
Al abrir la caja vi que esta pieza estaba partida: {part}.
El embalaje venía aplastado y sin ninguna protección.
He pagado {amount} y espero un producto sin golpes.)", R"(
Pieza rota a la llegada ({part}); ha mandado fotografías.
Acepta recibir solo el recambio por correo.)", R"(
lamentamos que haya llegado roto. El {day} sale otro de nuestro almacén.
gracias por las fotografías. El recambio ({part}) ya va de camino.)", R"(
Las fotos muestran un golpe por caída.
Parte de daños {code} presentado a {carrier}.)"),
        matter(4, R"(
Cambio por {variant}
Variante equivocada en {order})", R"(
¿Puedo cambiarlo por el modelo con {variant}?
Pedí {variant} y en la caja pone otra cosa.)", R"(
Quiere {variant}; reservado hasta el {day}.
Error del almacén; el cambio es gratuito.)", R"(
le hemos reservado {product} con {variant}.
el cambio no le cuesta nada, porque el error fue nuestro.)", R"(
Pedido de cambio creado para {order}.)"),
        matter(5, R"(
Necesita la factura de {order}
Falta el nombre de la empresa en la factura)", R"(
Por favor, envíenme la factura del pedido {order}; la asesoría la espera.
En la factura debe figurar nuestra empresa y el número {code}.)", R"(
Enviada copia de la factura de {order}.
Corregida la dirección fiscal; nueva factura {code}.)", R"(
adjuntamos la factura del pedido {order}.
hemos corregido el nombre; la factura {code} queda anulada.)", R"(
Factura {code} anulada y emitida de nuevo.)"),
        matter(6, R"(
No puede entrar en su cuenta
Quiere cambiar su correo)", R"(
He olvidado la contraseña y el enlace ya ha caducado.
Por favor, borren mi antigua dirección de {street}.
No deseo recibir más publicidad.)", R"(
Identidad comprobada con dos preguntas; enviado un enlace nuevo.
Hay dos cuentas con el apellido mal escrito; pedida la unión.)", R"(
aquí tiene un enlace nuevo para elegir contraseña. Vale una hora.
hemos cambiado su dirección como pidió.)", R"(
Unión de cuentas solicitada, {code}.)"),
        matter(7, R"(
No se enciende: {product}
Pregunta sobre la instalación: {noun})", R"(
Desde el {day} no funciona esta pieza: {part}.
He seguido el manual dos veces, pero parpadea y no se conecta.
Hace un zumbido extraño y huele a goma quemada.)", R"(
Reinicio guiado: mantener los dos botones, desenchufar y esperar un minuto. Vuelve a funcionar.
Código de error {code}; fallo conocido ({part}).
Va a probar otro enchufe y llamará el {day}.)", R"(
mantenga el botón diez segundos y enchúfelo de nuevo. Si vuelve el código {code}, lo cambiamos.
el taller lo repara en {days} días sin coste alguno.)", R"(
Reproducido en el taller con el mismo lote.
El fallo {code} desaparece con la actualización.)"),
        matter(8, R"(
Garantía de {product}
¿Lo cubre la garantía?)", R"(
Después de {days} meses ha dejado de funcionar esta pieza: {part}.
Tengo el recibo del pedido {order} y el número de serie {code}.)", R"(
El número de serie {code} está en garantía hasta el verano.
Explicado que el desgaste no está cubierto ({part}); ofrecido un descuento.)", R"(
su producto sigue en garantía. Envíelo con la etiqueta adjunta.
el artículo reparado va de vuelta con el seguimiento {tracking}.)", R"(
Reclamación {code} aceptada por el fabricante.)"),
        matter(9, R"(
Cancelar el pedido {order}
Comprado dos veces por error: {product})", R"(
Por favor, cancelen el pedido {order}; pulsé dos veces.
La entrega tarda demasiado y prefiero cancelar.)", R"(
Pedido {order} aún sin preparar; cancelado durante la llamada.
Ya no se puede parar; la clienta lo rechazará en la puerta.)", R"(
el pedido {order} está cancelado y no se le cobrará nada.
el paquete ya había salido. Rechácelo y recibirá {amount}.)", R"(
Pago de {amount} anulado, referencia {code}.)"),
    };
}

DemoLanguage make()
{
    DemoLanguage language;
    language.greetings = demoSentences("Hola:\nBuenos días:\nBuenas tardes:\nEstimado equipo:\nHola de nuevo:");
    language.closings = demoSentences("Muchas gracias, {customer}\nUn saludo, {customer}\nSaludos desde {city}, {customer}\nGracias de antemano.\nEspero su respuesta. {customer}");
    language.replyGreetings = demoSentences("Hola, {customer}:\nBuenos días, {customer}:\nEstimada/o {customer}:");
    language.replyClosings = demoSentences("Un cordial saludo, {agent}\nSi le queda alguna duda, conteste a este mensaje. {agent}\nGracias por su paciencia. {agent}");
    language.callClosings = demoSentences(R"(
Queda conforme.
Estaba molesta; le pedí disculpas.
Volveré a mirarlo el {day}.
Prometida una respuesta antes del {day}.
Prefiere que le llamen por la tarde.
La línea se oía fatal.)");
    language.chasers = demoSentences(R"(
Sigo sin noticias sobre el pedido {order}. ¿Alguna novedad?
Gracias por la respuesta, pero mi pregunta sigue abierta.
Adjunto las fotografías que me pidieron.
He vuelto a mirar y el problema continúa exactamente igual.
De acuerdo, hagámoslo así. El {day} estaré en casa toda la mañana.
Ya ha llegado todo, muchísimas gracias por la ayuda.)");
    language.circumstances = demoSentences(R"(
Mi hija se casa el {day} y ya están llegando los invitados.
El ascensor del edificio está averiado otra vez.
Trabajo de noche en el hospital y por las mañanas duermo.
El perro mordió el albarán.
Mi vecina me los recomendó con entusiasmo.
Tenemos una panadería pequeña y lo usamos a diario.
Las instrucciones venían solo en finlandés.
La semana que viene salimos a navegar por la costa.
El portero de {street} suele recoger los paquetes.
Hay fiestas en el pueblo y han cortado las calles.
Lo dejaron bajo las hortensias mientras llovía a cántaros.
El electricista midió el enchufe y no encontró nada raro.
Doy clases de cerámica y el taller está lleno de polvo.
Por favor, no llamen al timbre, el bebé duerme.
En la aduana me cobraron una tasa inesperada.
El andamio de la fachada tapa la entrada hasta el otoño.
La página se quedó congelada al escribir la dirección.
Los voluntarios del refugio se llevaron una decepción.
Vivimos al final de un camino de grava, pasado el molino.
El color de la fotografía parecía bastante más cálido.
Soy contable y muy meticuloso con las cifras.
El coro ensaya los jueves y lo necesitamos antes.)");
    language.customerNotes = demoSentences(R"(
Prefiere que le llamen por la tarde, nunca antes de comer.
Pide las facturas solo por correo.
Se ha mudado dentro de {city}; dirección confirmada.
Clienta de muchos años, muy amable.
Quiere saber cuándo vuelve a estar rebajado: {noun}.)");
    language.days = demoWords("lunes|martes|miércoles|jueves|viernes|sábado", u'|');
    language.alerts = demoWords("Comprobar la identidad con dos preguntas antes de hablar de pedidos.|No llamar antes de las diez de la mañana.|Oye mal: hablar despacio u ofrecer chat.", u'|');
    language.matters = matters();
    return language;
}

}

const DemoLanguage& demoSpanish()
{
    static const DemoLanguage language = make();
    return language;
}

} // namespace callboard
