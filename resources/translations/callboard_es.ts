<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AlertViews</name>
    <message>
        <source>Until %1, %2</source>
        <translation>Hasta el %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>Leída por %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorLists</name>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>changes that are not saved</source>
        <translation>cambios sin guardar</translation>
    </message>
    <message>
        <source>new article, not saved</source>
        <translation>artículo nuevo, sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n search(es) found nothing</source>
        <translation>
            <numerusform>%n búsqueda sin resultado</numerusform>
            <numerusform>%n búsquedas sin resultado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) without an article</source>
        <translation>
            <numerusform>%n caso sin artículo</numerusform>
            <numerusform>%n casos sin artículo</numerusform>
        </translation>
    </message>
    <message>
        <source>two versions were written at the same time</source>
        <translation>dos versiones escritas a la vez</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>caducó el %1</translation>
    </message>
    <message>
        <source>review was due %1</source>
        <translation>había que revisarlo el %1</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>usado por última vez el %1</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nunca usado</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>Erróneo: %1</translation>
    </message>
    <message numerus="yes">
        <source>helped %n time(s)</source>
        <translation>
            <numerusform>ayudó %n vez</numerusform>
            <numerusform>ayudó %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>did not help %n time(s)</source>
        <translation>
            <numerusform>no ayudó %n vez</numerusform>
            <numerusform>no ayudó %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Being written here</source>
        <translation>En preparación aquí</translation>
    </message>
    <message>
        <source>Looked for, not found</source>
        <translation>Buscado y no encontrado</translation>
    </message>
    <message>
        <source>Need somebody</source>
        <translation>Necesitan a alguien</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Tuyos</translation>
    </message>
    <message>
        <source>People asked for %1: %2.</source>
        <translation>Han preguntado por %1: %2.</translation>
    </message>
    <message>
        <source>and “%1” say different things</source>
        <translation>y «%1» dicen cosas distintas</translation>
    </message>
    <message>
        <source>Say different things</source>
        <translation>Dicen cosas distintas</translation>
    </message>
    <message>
        <source>This article says: “%1” But “%2” says: “%3” Make them agree, or say in their titles what makes them differ.</source>
        <translation>Este artículo dice: «%1» Pero «%2» dice: «%3» Haga que coincidan, o diga en los títulos en qué se diferencian.</translation>
    </message>
</context>
<context>
    <name>CallerViews</name>
    <message>
        <source>A call from %1</source>
        <translation>Una llamada de %1</translation>
    </message>
    <message>
        <source>Nobody has this number. They get a record that you name or join later.</source>
        <translation>Nadie tiene este número. Recibe una ficha que usted nombra o une más tarde.</translation>
    </message>
    <message>
        <source>Callers without a name</source>
        <translation>Llamantes sin nombre</translation>
    </message>
</context>
<context>
    <name>CaseArticle</name>
    <message>
        <source>What customers say</source>
        <translation>Qué dicen los clientes</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Qué ayuda</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Cómo termina</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Número de pedido</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Número de tarjeta</translation>
    </message>
    <message>
        <source>Number of a person</source>
        <translation>Número de una persona</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Everything with %1</source>
        <translation>Todo con %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Printed by %1 on %2</source>
        <translation>Impreso por %1 el %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Older entries are left out.</source>
        <translation>Se omiten las entradas más antiguas.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Prometido</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (hasta el %2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To be answered by</source>
        <translation>Responder antes de</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
</context>
<context>
    <name>ChoiceEditors</name>
    <message>
        <source>Choose one</source>
        <translation>Elegir una opción</translation>
    </message>
    <message>
        <source>One that is not known here</source>
        <translation>Uno que aquí no se conoce</translation>
    </message>
</context>
<context>
    <name>ConsentViews</name>
    <message>
        <source>May we contact you about your orders and questions ({channel})? You can say no at any time.</source>
        <translation>¿Podemos ponernos en contacto con usted por sus pedidos y preguntas ({channel})? Puede decir que no en cualquier momento.</translation>
    </message>
    <message>
        <source>May we send you offers and news ({channel})? You can say no at any time.</source>
        <translation>¿Podemos enviarle ofertas y novedades ({channel})? Puede decir que no en cualquier momento.</translation>
    </message>
    <message>
        <source>May we ask you how we did ({channel})? You can say no at any time.</source>
        <translation>¿Podemos preguntarle qué tal lo hicimos ({channel})? Puede decir que no en cualquier momento.</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Sin preguntar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 %3, recorded by %4</source>
        <translation>%1, %2 %3, registrado por %4</translation>
    </message>
    <message>
        <source>%1 (by mistake)</source>
        <translation>%1 (por error)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Do not contact: %1</source>
        <translation>No contactar: %1</translation>
    </message>
    <message>
        <source>Call, or write a note.</source>
        <translation>Llame o escriba una nota.</translation>
    </message>
    <message>
        <source>Write a note.</source>
        <translation>Escriba una nota.</translation>
    </message>
    <message>
        <source>Open: %1.</source>
        <translation>Abierto: %1.</translation>
    </message>
    <message>
        <source>Consent recorded by mistake (%1), says %2</source>
        <translation>Consentimiento registrado por error (%1), dice %2</translation>
    </message>
    <message>
        <source>Consent given (%1), recorded by %2</source>
        <translation>Consentimiento dado (%1), registrado por %2</translation>
    </message>
    <message>
        <source>Consent declined (%1), recorded by %2</source>
        <translation>Consentimiento negado (%1), registrado por %2</translation>
    </message>
    <message>
        <source>Consent withdrawn (%1), recorded by %2</source>
        <translation>Consentimiento retirado (%1), registrado por %2</translation>
    </message>
    <message>
        <source>Call %1 back</source>
        <translation>Devolver la llamada a %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Escribir a %1</translation>
    </message>
    <message>
        <source>Do not contact: %1. Recorded by %2 on %3.</source>
        <translation>No contactar: %1. Lo registró %2 el %3.</translation>
    </message>
</context>
<context>
    <name>CustomerMergeViews</name>
    <message>
        <source>Nobody&apos;s name</source>
        <translation>Sin nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n caso</numerusform>
            <numerusform>%n casos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n pedido</numerusform>
            <numerusform>%n pedidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n registro más</numerusform>
            <numerusform>%n registros más</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged by %1</source>
        <translation>Unida por %1</translation>
    </message>
    <message>
        <source>goes back: %1</source>
        <translation>se devuelve: %1</translation>
    </message>
</context>
<context>
    <name>DeskViews</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>call on hold</source>
        <translation>llamada en espera</translation>
    </message>
    <message>
        <source>call</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>Mis casos</translation>
    </message>
    <message>
        <source>Queue of %1</source>
        <translation>Cola de %1</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Edit of a customer</source>
        <translation>Edición de un cliente</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>Edit of a case</source>
        <translation>Edición de un caso</translation>
    </message>
    <message>
        <source>Status of a case</source>
        <translation>Estado de un caso</translation>
    </message>
    <message>
        <source>Owner of a case</source>
        <translation>Asignación de un caso</translation>
    </message>
    <message>
        <source>Closing of a case</source>
        <translation>Cierre de un caso</translation>
    </message>
    <message>
        <source>Reopening of a case</source>
        <translation>Reapertura de un caso</translation>
    </message>
    <message>
        <source>Entry on a timeline</source>
        <translation>Entrada en una cronología</translation>
    </message>
    <message>
        <source>Decision on a conflict</source>
        <translation>Decisión sobre un conflicto</translation>
    </message>
    <message>
        <source>saved here, waits to be sent</source>
        <translation>guardado aquí, pendiente de enviar</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>on the server</source>
        <translation>en el servidor</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>Connecting. You can work already.</source>
        <translation>Conectando. Ya puede trabajar.</translation>
    </message>
    <message>
        <source>Loading records: %1 of about %2. You can work already.</source>
        <translation>Cargando registros: %1 de unos %2. Ya puede trabajar.</translation>
    </message>
    <message>
        <source>Loading records. You can work already.</source>
        <translation>Cargando registros. Ya puede trabajar.</translation>
    </message>
    <message numerus="yes">
        <source>Connected. Sending %n change(s).</source>
        <translation>
            <numerusform>Conectado. Enviando %n cambio.</numerusform>
            <numerusform>Conectado. Enviando %n cambios.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected. Everything is saved on the server.</source>
        <translation>Conectado. Todo está guardado en el servidor.</translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1. You can keep working: %n change(s) are saved here and will be sent when the connection returns.</source>
        <translation>
            <numerusform>Sin conexión desde %1. Puede seguir trabajando: %n cambio está guardado aquí y se enviará cuando vuelva la conexión.</numerusform>
            <numerusform>Sin conexión desde %1. Puede seguir trabajando: %n cambios están guardados aquí y se enviarán cuando vuelva la conexión.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1. You can keep working: what you do is saved here and sent when the connection returns.</source>
        <translation>Sin conexión desde %1. Puede seguir trabajando: lo que haga se guarda aquí y se envía cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Sign in again to send and receive. What you do is saved here until then.</source>
        <translation>Inicie sesión de nuevo para enviar y recibir. Lo que haga se guarda aquí hasta entonces.</translation>
    </message>
    <message>
        <source>Feedback on an article</source>
        <translation>Opinión sobre un artículo</translation>
    </message>
    <message>
        <source>New version of an article</source>
        <translation>Nueva versión de un artículo</translation>
    </message>
    <message>
        <source>Review of an article</source>
        <translation>Revisión de un artículo</translation>
    </message>
    <message>
        <source>Publishing of an article</source>
        <translation>Publicación de un artículo</translation>
    </message>
    <message>
        <source>Archiving of an article</source>
        <translation>Archivo de un artículo</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Question to a lead or a department</source>
        <translation>Pregunta a un responsable o a un departamento</translation>
    </message>
    <message>
        <source>End of a task</source>
        <translation>Fin de una tarea</translation>
    </message>
    <message>
        <source>Another time for a follow-up</source>
        <translation>Otra hora para un seguimiento</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Approval of a refund</source>
        <translation>Aprobación de un reembolso</translation>
    </message>
    <message>
        <source>Denial of a refund</source>
        <translation>Denegación de un reembolso</translation>
    </message>
    <message>
        <source>Withdrawal of a refund</source>
        <translation>Retirada de un reembolso</translation>
    </message>
    <message>
        <source>Not accepted: %1. %2</source>
        <translation>No aceptado: %1. %2</translation>
    </message>
    <message>
        <source>Case taken along</source>
        <translation>Caso llevado de viaje</translation>
    </message>
    <message>
        <source>Case left behind</source>
        <translation>Caso dejado aquí</translation>
    </message>
    <message>
        <source>Merge of two records</source>
        <translation>Unión de dos fichas</translation>
    </message>
    <message>
        <source>Separation of two records</source>
        <translation>Separación de dos fichas</translation>
    </message>
    <message>
        <source>Link between cases</source>
        <translation>Vínculo entre casos</translation>
    </message>
    <message>
        <source>Link between cases taken off</source>
        <translation>Vínculo entre casos quitado</translation>
    </message>
    <message>
        <source>Merge of two cases</source>
        <translation>Unión de dos casos</translation>
    </message>
    <message>
        <source>Entries split out of a case</source>
        <translation>Entradas separadas de un caso</translation>
    </message>
    <message>
        <source>to be answered</source>
        <translation>por responder</translation>
    </message>
    <message>
        <source>Edit of a canned reply</source>
        <translation>Cambio de una respuesta preparada</translation>
    </message>
    <message>
        <source>Alert read</source>
        <translation>Alerta leída</translation>
    </message>
    <message>
        <source>Identity check</source>
        <translation>Comprobación de identidad</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Consent recorded by mistake</source>
        <translation>Consentimiento registrado por error</translation>
    </message>
    <message>
        <source>Merge of two cases taken back</source>
        <translation>Unión de dos casos deshecha</translation>
    </message>
    <message>
        <source>Owner and review of an article</source>
        <translation>Responsable y revisión de un artículo</translation>
    </message>
    <message>
        <source>Search that found nothing</source>
        <translation>Búsqueda sin resultados</translation>
    </message>
    <message>
        <source>Answer to searches that found nothing</source>
        <translation>Respuesta a búsquedas sin resultados</translation>
    </message>
    <message>
        <source>Start of a guide</source>
        <translation>Inicio de una guía</translation>
    </message>
    <message>
        <source>Answers in a guide</source>
        <translation>Respuestas en una guía</translation>
    </message>
    <message>
        <source>Guide handed over</source>
        <translation>Guía traspasada</translation>
    </message>
    <message>
        <source>Guide sent to review</source>
        <translation>Guía enviada a revisión</translation>
    </message>
    <message>
        <source>Guide sent back from review</source>
        <translation>Guía devuelta de la revisión</translation>
    </message>
    <message>
        <source>New version of a guide</source>
        <translation>Nueva versión de una guía</translation>
    </message>
    <message>
        <source>Version of a guide in force</source>
        <translation>Versión de una guía en vigor</translation>
    </message>
    <message>
        <source>All canned replies</source>
        <translation>Todas las respuestas preparadas</translation>
    </message>
    <message>
        <source>All macros</source>
        <translation>Todas las macros</translation>
    </message>
    <message>
        <source>Synonyms of a brand</source>
        <translation>Sinónimos de una marca</translation>
    </message>
    <message>
        <source>What a case needs</source>
        <translation>Lo que necesita un caso</translation>
    </message>
    <message>
        <source>Words of consent</source>
        <translation>Textos de consentimiento</translation>
    </message>
    <message>
        <source>Questions of the identity check</source>
        <translation>Preguntas de la comprobación de identidad</translation>
    </message>
    <message>
        <source>Limits of refunds</source>
        <translation>Límites de los reembolsos</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Niveles de servicio</translation>
    </message>
    <message>
        <source>Records written by an administrator</source>
        <translation>Fichas escritas por un administrador</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Seguidos</translation>
    </message>
    <message>
        <source>Watching a case</source>
        <translation>Seguimiento de un caso</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Tiempo de trabajo</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Fuera del horario de trabajo</translation>
    </message>
    <message>
        <source>Waiting for the customer, or closed</source>
        <translation>A la espera del cliente, o cerrado</translation>
    </message>
    <message>
        <source>The calendar &quot;%1&quot; that this due time was reckoned with is not here any more.</source>
        <translation>El calendario &quot;%1&quot; con el que se calculó este plazo ya no está aquí.</translation>
    </message>
    <message>
        <source>Somebody set this due time by hand.</source>
        <translation>Alguien fijó este plazo a mano.</translation>
    </message>
    <message>
        <source>Nothing was promised for this case: no service level fits it.</source>
        <translation>No se prometió nada para este caso: ningún nivel de servicio le corresponde.</translation>
    </message>
    <message>
        <source>Promised: %1 of working time (%2) from %3. That is %4. So far %5 are used.</source>
        <translation>Prometido: %1 de tiempo de trabajo (%2) desde %3. Eso es %4. Hasta ahora se han usado %5.</translation>
    </message>
    <message>
        <source>Promised: %1 of working time (%2) from %3. The clock stands still while the customer is waited for; %4 are used.</source>
        <translation>Prometido: %1 de tiempo de trabajo (%2) desde %3. El reloj está parado mientras se espera al cliente; se han usado %4.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>counts %1</source>
        <translation>cuenta %1</translation>
    </message>
    <message>
        <source>The first answer was promised within %1. It was given in time, after %2.</source>
        <translation>La primera respuesta se prometió en %1. Se dio a tiempo, al cabo de %2.</translation>
    </message>
    <message>
        <source>The first answer was promised within %1. It was given late, after %2.</source>
        <translation>La primera respuesta se prometió en %1. Se dio tarde, al cabo de %2.</translation>
    </message>
    <message>
        <source>The first answer is promised within %1. The clock stands still.</source>
        <translation>La primera respuesta está prometida en %1. El reloj está parado.</translation>
    </message>
    <message>
        <source>The first answer is promised within %1, by %2. So far %3 are used, and nobody has answered.</source>
        <translation>La primera respuesta está prometida en %1, hasta %2. Han pasado %3 y nadie ha respondido.</translation>
    </message>
    <message>
        <source>No time is set by which it is solved.</source>
        <translation>No hay un plazo fijado para resolverlo.</translation>
    </message>
</context>
<context>
    <name>GuideFigures</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1:%2 min</source>
        <translation>%1:%2 min</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>siguió</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>no verificado</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>en otro caso</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Nobody has followed this guide yet.</source>
        <translation>Nadie ha seguido todavía esta guía.</translation>
    </message>
    <message numerus="yes">
        <source>Followed %n time(s): %1 to the end, %2 stopped, %3 left, %4 under way.</source>
        <translation>
            <numerusform>Seguida %n vez: %1 hasta el final, %2 detenidas, %3 abandonadas, %4 en curso.</numerusform>
            <numerusform>Seguida %n veces: %1 hasta el final, %2 detenidas, %3 abandonadas, %4 en curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>To the end it usually takes %1, and nine of ten times at most %2.</source>
        <translation>Hasta el final suele llevar %1, y nueve de cada diez veces %2 como mucho.</translation>
    </message>
    <message>
        <source>Cases of “%1” usually take %2 on the phone with it (%3), and %4 without a guide (%5).</source>
        <translation>Los casos de «%1» suelen llevar %2 al teléfono con ella (%3), y %4 sin guía (%5).</translation>
    </message>
    <message numerus="yes">
        <source>reached %n time(s)</source>
        <translation>
            <numerusform>alcanzado %n vez</numerusform>
            <numerusform>alcanzado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>usually %1, nine of ten times at most %2</source>
        <translation>normalmente %1, nueve de cada diez veces %2 como mucho</translation>
    </message>
    <message>
        <source>%1 stopped from here</source>
        <translation>%1 detenidas desde aquí</translation>
    </message>
    <message>
        <source>%1 left here</source>
        <translation>%1 abandonadas aquí</translation>
    </message>
</context>
<context>
    <name>GuideLists</name>
    <message>
        <source>Goes on where it stands</source>
        <translation>Sigue donde está</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Lo lleva %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Suits this case</source>
        <translation>Para este caso</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guías</translation>
    </message>
    <message>
        <source>All other guides</source>
        <translation>Todas las demás guías</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
</context>
<context>
    <name>GuideReading</name>
    <message>
        <source>Say</source>
        <translation>Decir</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Elección</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Identity check</source>
        <translation>Verificación de identidad</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Traslado</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
</context>
<context>
    <name>GuideViews</name>
    <message>
        <source>Day, as in 2026-11-30, or +3 for in three days</source>
        <translation>Día, como 2026-11-30, o +3 para dentro de tres días</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Importe en %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Day, as in 2026-11-30</source>
        <translation>Día, como 2026-11-30</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Say word for word</source>
        <translation>Diga palabra por palabra</translation>
    </message>
    <message>
        <source>I said it</source>
        <translation>Ya lo dije</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>No verificado</translation>
    </message>
    <message>
        <source>Which item is it about?</source>
        <translation>¿De qué artículo se trata?</translation>
    </message>
    <message>
        <source>Which order is it about?</source>
        <translation>¿De qué pedido se trata?</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No está</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>Take the first</source>
        <translation>Tomar el primero</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Hacerlo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Article: %1</source>
        <translation>Artículo: %1</translation>
    </message>
    <message>
        <source>That is all.</source>
        <translation>Eso es todo.</translation>
    </message>
    <message>
        <source>The guide stops here.</source>
        <translation>La guía termina aquí.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguno de estos</translation>
    </message>
    <message>
        <source>Step %1 of about %2 · about %3 min left</source>
        <translation>Paso %1 de unos %2 · quedan unos %3 min</translation>
    </message>
    <message>
        <source>Required before this: %1</source>
        <translation>Obligatorio antes de esto: %1</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Still required: %1</source>
        <translation>Aún obligatorio: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tomarla</translation>
    </message>
    <message>
        <source>This guide is paused. It goes on where it stands.</source>
        <translation>Esta guía está en pausa. Sigue donde está.</translation>
    </message>
    <message>
        <source>A colleague holds this guide. They or a lead can hand it over to you.</source>
        <translation>Un compañero lleva esta guía. Esa persona o un responsable puede pasársela.</translation>
    </message>
    <message>
        <source>%1 holds this guide. They or a lead can hand it over to you.</source>
        <translation>%1 lleva esta guía. Esa persona o un responsable puede pasársela.</translation>
    </message>
    <message>
        <source>This version of the guide does not have the step at which the run stands. Its answers are kept; a lead can say how to go on.</source>
        <translation>Esta versión de la guía no tiene el paso en el que está. Sus respuestas se conservan; un responsable puede decir cómo seguir.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leerlo</translation>
    </message>
    <message>
        <source>Checked already: go on</source>
        <translation>Ya comprobada: seguir</translation>
    </message>
    <message>
        <source>Check the identity</source>
        <translation>Comprobar la identidad</translation>
    </message>
</context>
<context>
    <name>GuideWords</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Check who is calling</source>
        <translation>Comprobar quién llama</translation>
    </message>
    <message>
        <source>Find the item</source>
        <translation>Buscar el artículo</translation>
    </message>
    <message>
        <source>Find the order</source>
        <translation>Buscar el pedido</translation>
    </message>
    <message>
        <source>Hand to: %1</source>
        <translation>Pasar a: %1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Resultado: %1</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>El final</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>To %1: %2</source>
        <translation>Para %1: %2</translation>
    </message>
    <message>
        <source>Writes on the timeline: %1</source>
        <translation>Escribe en el historial: %1</translation>
    </message>
    <message>
        <source>Changes the case. %1</source>
        <translation>Cambia el caso. %1</translation>
    </message>
    <message>
        <source>Changes the customer. %1</source>
        <translation>Cambia el cliente. %1</translation>
    </message>
    <message>
        <source>Does this: %1</source>
        <translation>Hace esto: %1</translation>
    </message>
    <message>
        <source>Caller verified</source>
        <translation>Identidad comprobada</translation>
    </message>
    <message>
        <source>Said: %1</source>
        <translation>Dicho: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
</context>
<context>
    <name>HitViews</name>
    <message>
        <source>With other teams</source>
        <translation>Con otros equipos</translation>
    </message>
</context>
<context>
    <name>IdentityViews</name>
    <message>
        <source>Identity checked, until %1</source>
        <translation>Identidad comprobada, hasta las %1</translation>
    </message>
    <message>
        <source>Identity checked (%1 of %2) by %3</source>
        <translation>Identidad comprobada (%1 de %2) por %3</translation>
    </message>
    <message>
        <source>Identity not confirmed (%1 of %2) by %3</source>
        <translation>Identidad no confirmada (%1 de %2) por %3</translation>
    </message>
</context>
<context>
    <name>KnowledgeViews</name>
    <message>
        <source>Has in its title or text: %1</source>
        <translation>Tiene en el título o el texto: %1</translation>
    </message>
    <message>
        <source>Has in its text: %1</source>
        <translation>Tiene en el texto: %1</translation>
    </message>
    <message numerus="yes">
        <source>Was used in %n case(s) like this</source>
        <translation>
            <numerusform>Se usó en %n caso como este</numerusform>
            <numerusform>Se usó en %n casos como este</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Helped %n time(s)</source>
        <translation>
            <numerusform>Ayudó %n vez</numerusform>
            <numerusform>Ayudó %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not help %n time(s)</source>
        <translation>
            <numerusform>No ayudó %n vez</numerusform>
            <numerusform>No ayudó %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Ha caducado</translation>
    </message>
    <message>
        <source>Its review is overdue</source>
        <translation>Su revisión está atrasada</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>in your note</source>
        <translation>en su nota</translation>
    </message>
    <message>
        <source>has words for customers</source>
        <translation>con texto para clientes</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducado</translation>
    </message>
    <message>
        <source>review overdue</source>
        <translation>revisión atrasada</translation>
    </message>
    <message>
        <source>For customers</source>
        <translation>Para clientes</translation>
    </message>
    <message>
        <source>An older version</source>
        <translation>Una versión anterior</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Caducó el %1</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>Revisión atrasada</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Versión %1, %2</translation>
    </message>
    <message>
        <source>See %1, version %2.</source>
        <translation>Véase %1, versión %2.</translation>
    </message>
    <message>
        <source>Quotes %1, version %2</source>
        <translation>Cita %1, versión %2</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>sin publicar</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>artículo nuevo</translation>
    </message>
    <message>
        <source>new version</source>
        <translation>versión nueva</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Is about a product of this case</source>
        <translation>Trata de un producto de este caso</translation>
    </message>
    <message>
        <source>Has the category of this case</source>
        <translation>Tiene la categoría de este caso</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
</context>
<context>
    <name>LineEditors</name>
    <message>
        <source>Year-month-day</source>
        <translation>Año-mes-día</translation>
    </message>
    <message>
        <source>Year-month-day, with hour:minute if it matters</source>
        <translation>Año-mes-día, con hora:minuto si importa</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separadas por comas</translation>
    </message>
</context>
<context>
    <name>LinkViews</name>
    <message>
        <source>Duplicate of %1</source>
        <translation>Duplicado de %1</translation>
    </message>
    <message>
        <source>Original of %1</source>
        <translation>Original de %1</translation>
    </message>
    <message>
        <source>Part of problem %1</source>
        <translation>Parte del problema %1</translation>
    </message>
    <message>
        <source>Problem of %1</source>
        <translation>Problema de %1</translation>
    </message>
    <message>
        <source>Related to %1</source>
        <translation>Relacionado con %1</translation>
    </message>
    <message>
        <source>Problem: %1 of %2 open</source>
        <translation>Problema: %1 de %2 abiertos</translation>
    </message>
    <message numerus="yes">
        <source>%n linked case(s)</source>
        <translation>
            <numerusform>%n caso vinculado</numerusform>
            <numerusform>%n casos vinculados</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked to this case</source>
        <translation>Vinculados a este caso</translation>
    </message>
    <message>
        <source>This case is a duplicate. It goes on in %1 (%2).</source>
        <translation>Este caso es un duplicado. Sigue en %1 (%2).</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>This customer&apos;s other open cases</source>
        <translation>Otros casos abiertos de este cliente</translation>
    </message>
    <message>
        <source>Link taken off by %2: %1</source>
        <translation>Vínculo quitado por %2: %1</translation>
    </message>
    <message>
        <source>%1, says %2</source>
        <translation>%1, según %2</translation>
    </message>
</context>
<context>
    <name>ListCsv</name>
    <message>
        <source>waits to be sent</source>
        <translation>espera para enviarse</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>At the side</source>
        <translation>Al lado</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>MacroViews</name>
    <message>
        <source>Stops here</source>
        <translation>Se detiene aquí</translation>
    </message>
    <message>
        <source>Is so already</source>
        <translation>Ya está así</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No se llega</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Pregunta antes</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: hecho.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps done.</source>
        <translation>%1: %2 de %3 pasos hechos.</translation>
    </message>
    <message>
        <source>%1 Stopped at “%2”: %3</source>
        <translation>%1 Detenido en «%2»: %3</translation>
    </message>
</context>
<context>
    <name>MentionViews</name>
    <message>
        <source>You are named</source>
        <translation>Te mencionan</translation>
    </message>
</context>
<context>
    <name>MergeViews</name>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
</context>
<context>
    <name>PlaceKeys</name>
    <message>
        <source>Call a canned reply by a few of its letters</source>
        <translation>Llamar una respuesta preparada por algunas de sus letras</translation>
    </message>
    <message>
        <source>Name a colleague in a note</source>
        <translation>Mencionar a un compañero en una nota</translation>
    </message>
    <message>
        <source>Next gap of a reply, and the one before</source>
        <translation>Siguiente hueco de una respuesta, y el anterior</translation>
    </message>
    <message>
        <source>Choose the answer with this digit</source>
        <translation>Elegir la respuesta con esta cifra</translation>
    </message>
    <message>
        <source>Take what was typed, and go on</source>
        <translation>Tomar lo escrito y seguir</translation>
    </message>
    <message>
        <source>Back to what you were writing</source>
        <translation>Volver a lo que escribías</translation>
    </message>
    <message>
        <source>Back from the article to the list</source>
        <translation>Volver del artículo a la lista</translation>
    </message>
    <message>
        <source>One shelf up, while you browse</source>
        <translation>Un nivel arriba, al explorar</translation>
    </message>
    <message>
        <source>Choose a row</source>
        <translation>Elegir una fila</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Abrir la fila</translation>
    </message>
    <message>
        <source>Choose several rows, or all</source>
        <translation>Elegir varias filas, o todas</translation>
    </message>
    <message>
        <source>Keys here</source>
        <translation>Teclas aquí</translation>
    </message>
</context>
<context>
    <name>ProblemViews</name>
    <message>
        <source>Stays as it is</source>
        <translation>Queda como está</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Unknown caller</source>
        <translation>Llamante desconocido</translation>
    </message>
    <message>
        <source>Unknown caller …%1</source>
        <translation>Llamante desconocido …%1</translation>
    </message>
</context>
<context>
    <name>RecordFields</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Por ejemplo %1</translation>
    </message>
</context>
<context>
    <name>RecordViews</name>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>Ha cambiado: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 removed (was %2)</source>
        <translation>Se ha quitado: %1 (antes: %2)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Call to %1</source>
        <translation>Llamada a %1</translation>
    </message>
    <message>
        <source>Call from %1</source>
        <translation>Llamada de %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Caso cerrado</translation>
    </message>
    <message>
        <source>Case closed by %1</source>
        <translation>Caso cerrado por %1</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Caso abierto</translation>
    </message>
    <message>
        <source>Case opened by %1</source>
        <translation>Caso abierto por %1</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Cambio de %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Nota de %1</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Casos abiertos</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Último pedido</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Hora local</translation>
    </message>
    <message>
        <source>Due in %1</source>
        <translation>Vence en %1</translation>
    </message>
    <message>
        <source>Nobody has it</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>waiting to sync</source>
        <translation>pendiente de sincronizar</translation>
    </message>
    <message>
        <source>Everything with this customer</source>
        <translation>Todo con este cliente</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Placed %1</source>
        <translation>Pedido el %1</translation>
    </message>
    <message>
        <source>Delivered %1: %2</source>
        <translation>Entregado el %1: %2</translation>
    </message>
    <message>
        <source>Sent %1: %2</source>
        <translation>Enviado el %1: %2</translation>
    </message>
    <message>
        <source>Parcel: %1</source>
        <translation>Paquete: %1</translation>
    </message>
    <message>
        <source>Refunded %1</source>
        <translation>Reembolsado: %1</translation>
    </message>
    <message>
        <source>Paid %1</source>
        <translation>Pagado: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Cancelado: %1</translation>
    </message>
    <message>
        <source>Call summary</source>
        <translation>Resumen de llamada</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Pregunta respondida</translation>
    </message>
    <message>
        <source>Replacement arranged</source>
        <translation>Sustitución acordada</translation>
    </message>
    <message>
        <source>Refund requested</source>
        <translation>Reembolso solicitado</translation>
    </message>
    <message>
        <source>Problem fixed</source>
        <translation>Problema resuelto</translation>
    </message>
    <message>
        <source>Order or record changed</source>
        <translation>Pedido o registro modificado</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Traspasado</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada que hacer</translation>
    </message>
    <message>
        <source>Guide: %1</source>
        <translation>Guía: %1</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Mostrar entradas anteriores</translation>
    </message>
    <message>
        <source>Follow-up put off by %1</source>
        <translation>Seguimiento aplazado por %1</translation>
    </message>
    <message>
        <source>Follow-up promised by %1</source>
        <translation>Seguimiento prometido por %1</translation>
    </message>
    <message>
        <source>Asked by %1</source>
        <translation>Pregunta de %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Aprobado por %1</translation>
    </message>
    <message>
        <source>Declined by %1</source>
        <translation>Rechazado por %1</translation>
    </message>
    <message>
        <source>Not needed any more, says %1</source>
        <translation>Ya no hace falta, dice %1</translation>
    </message>
    <message>
        <source>Follow-up done by %1</source>
        <translation>Seguimiento hecho por %1</translation>
    </message>
    <message>
        <source>Answered by %1</source>
        <translation>Respondido por %1</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>%1 is here too</source>
        <translation>%1 también está aquí</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>What other teams did with this customer is on its way.</source>
        <translation>Lo que otros equipos hicieron con este cliente está en camino.</translation>
    </message>
    <message>
        <source>What other teams did with this customer comes when the server can be reached again.</source>
        <translation>Lo que otros equipos hicieron con este cliente llega cuando se pueda volver a contactar con el servidor.</translation>
    </message>
    <message>
        <source>Case resolved by %1</source>
        <translation>Caso resuelto por %1</translation>
    </message>
    <message>
        <source>Case reopened by %1</source>
        <translation>Caso reabierto por %1</translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>Para el viaje</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Unida</translation>
    </message>
    <message>
        <source>Separated</source>
        <translation>Separada</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Respuesta: %1</translation>
    </message>
    <message>
        <source>Answer in %1</source>
        <translation>Responder en %1</translation>
    </message>
    <message>
        <source>Promise kept by %1</source>
        <translation>Promesa cumplida por %1</translation>
    </message>
    <message>
        <source>Follow-up done by %1, %2</source>
        <translation>Seguimiento hecho por %1, %2</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún sin identificar</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Prefiere</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>%1 is writing a note</source>
        <translation>%1 escribe una nota</translation>
    </message>
    <message>
        <source>%1 is writing up a call</source>
        <translation>%1 anota una llamada</translation>
    </message>
    <message>
        <source>%1 is drafting a reply</source>
        <translation>%1 redacta una respuesta</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Seguido</translation>
    </message>
    <message>
        <source>This customer&apos;s cases</source>
        <translation>Casos de este cliente</translation>
    </message>
    <message>
        <source>Promise not kept, put off by %1</source>
        <translation>Promesa no cumplida, aplazada por %1</translation>
    </message>
    <message>
        <source>Promise not kept, and not needed any more, says %1</source>
        <translation>Promesa no cumplida y ya no necesaria, según %1</translation>
    </message>
</context>
<context>
    <name>RefundViews</name>
    <message>
        <source>an order</source>
        <translation>un pedido</translation>
    </message>
    <message>
        <source>%1 back for %2: %3</source>
        <translation>%1 de vuelta por %2: %3</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>%1 pregunta: %2</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Refund for %1</source>
        <translation>Reembolso para %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirarla</translation>
    </message>
    <message>
        <source>%1 waits for approval</source>
        <translation>%1 espera aprobación</translation>
    </message>
    <message>
        <source>Refund of %1: %2</source>
        <translation>Reembolso de %1: %2</translation>
    </message>
    <message>
        <source>waiting to sync</source>
        <translation>pendiente de sincronizar</translation>
    </message>
    <message>
        <source>%1 is left to pay back</source>
        <translation>Quedan %1 por devolver</translation>
    </message>
    <message>
        <source>Refund asked for by %1</source>
        <translation>Reembolso pedido por %1</translation>
    </message>
    <message>
        <source>Refund by %1, approved at once</source>
        <translation>Reembolso de %1, aprobado al momento</translation>
    </message>
    <message>
        <source>Refund approved by %1</source>
        <translation>Reembolso aprobado por %1</translation>
    </message>
    <message>
        <source>Refund denied by %1</source>
        <translation>Reembolso denegado por %1</translation>
    </message>
    <message>
        <source>Refund withdrawn by %1</source>
        <translation>Reembolso retirado por %1</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, quedan %2</translation>
    </message>
</context>
<context>
    <name>ReplyViews</name>
    <message>
        <source>Customer&apos;s name</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s first name</source>
        <translation>Nombre de pila del cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s phone</source>
        <translation>Teléfono del cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s e-mail</source>
        <translation>Correo electrónico del cliente</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Número de caso</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Número de pedido</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>/%1, %2</source>
        <translation>/%1, %2</translation>
    </message>
</context>
<context>
    <name>ReviewViews</name>
    <message>
        <source>A case of %1</source>
        <translation>Un caso de %1</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>llegando</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>aún no está</translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>Para el viaje</translation>
    </message>
    <message>
        <source>Alt+L takes the case in front along: what happened with its customer is here then, without a network too.</source>
        <translation>Alt+L lleva de viaje el caso que está delante: lo ocurrido con su cliente queda aquí, también sin red.</translation>
    </message>
    <message>
        <source>%1 of %2 here, until %3</source>
        <translation>%1 de %2 aquí, hasta el %3</translation>
    </message>
</context>
<context>
    <name>RisingViews</name>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>también: %1</translation>
    </message>
    <message>
        <source>%1, usually %2</source>
        <translation>%1, suelen ser %2</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) looked at.</source>
        <translation>
            <numerusform>%n caso revisado.</numerusform>
            <numerusform>%n casos revisados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is here yet from before these %n day(s) that they could be compared with.</source>
        <translation>
            <numerusform>Aún no hay aquí nada de antes de este %n día con lo que compararlo.</numerusform>
            <numerusform>Aún no hay aquí nada de antes de estos %n días con lo que compararlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers in %n day(s), usually %2.</source>
        <translation>
            <numerusform>%1 clientes en %n día; suelen ser %2.</numerusform>
            <numerusform>%1 clientes en %n días; suelen ser %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alt+Q makes a problem case of %n case(s).</source>
        <translation>
            <numerusform>Alt+Q hace de %n caso un caso de problema.</numerusform>
            <numerusform>Alt+Q hace de %n casos un caso de problema.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are part of problem %1. Alt+Q goes there.</source>
        <translation>Todos forman parte del problema %1. Alt+Q va a él.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are not part of problem %1 yet. Alt+Q goes there.</source>
        <translation>
            <numerusform>%n de ellos aún no forma parte del problema %1. Alt+Q va a él.</numerusform>
            <numerusform>%n de ellos aún no forman parte del problema %1. Alt+Q va a él.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfViews</name>
    <message>
        <source>Without a category</source>
        <translation>Sin categoría</translation>
    </message>
    <message>
        <source>About several products</source>
        <translation>Sobre varios productos</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Todas las categorías</translation>
    </message>
    <message>
        <source>‹ Back to: %1</source>
        <translation>‹ Volver a: %1</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Por producto</translation>
    </message>
</context>
<context>
    <name>TaskViews</name>
    <message>
        <source>Follow-ups today</source>
        <translation>Seguimientos de hoy</translation>
    </message>
    <message>
        <source>for the team</source>
        <translation>para el equipo</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>%1 pregunta: %2</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Promised to %1 for %2: %3</source>
        <translation>Prometido a %1 para las %2: %3</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Promised for %1: %2</source>
        <translation>Prometido para las %1: %2</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Hecho…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 in %3 (%4 here)</source>
        <translation>%1, %2 en %3 (aquí %4)</translation>
    </message>
    <message>
        <source>Promised to %1</source>
        <translation>Prometido a %1</translation>
    </message>
    <message>
        <source>Asked about %1</source>
        <translation>Pregunta sobre %1</translation>
    </message>
    <message>
        <source>Amount: %1</source>
        <translation>Importe: %1</translation>
    </message>
    <message>
        <source>%1 names you: %2</source>
        <translation>%1 te menciona: %2</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Identity checked at %1</source>
        <translation>Identidad comprobada a las %1</translation>
    </message>
    <message>
        <source>Identity not checked in this contact</source>
        <translation>Identidad sin comprobar en este contacto</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>Their time (%1)</source>
        <translation>Su hora (%1)</translation>
    </message>
    <message>
        <source>My time (%1)</source>
        <translation>Mi hora (%1)</translation>
    </message>
    <message>
        <source>The team&apos;s time (%1)</source>
        <translation>La hora del equipo (%1)</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 de retraso</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>Speaks %1</source>
        <translation>Habla %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>callboard::AnswerDialog</name>
    <message>
        <source>Answer all open cases of problem %1</source>
        <translation>Responder a todos los casos abiertos del problema %1</translation>
    </message>
    <message>
        <source>Answer and resolve</source>
        <translation>Responder y resolver</translation>
    </message>
    <message>
        <source>What each customer gets</source>
        <translation>Lo que recibe cada cliente</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>No hay casos abiertos</translation>
    </message>
    <message>
        <source>All cases of this problem have ended.</source>
        <translation>Todos los casos de este problema han terminado.</translation>
    </message>
    <message>
        <source>What the customers are told</source>
        <translation>Lo que se dice a los clientes</translation>
    </message>
    <message>
        <source>Hello %1, …</source>
        <translation>Hola, %1: …</translation>
    </message>
    <message>
        <source>How the cases end</source>
        <translation>Cómo terminan los casos</translation>
    </message>
    <message>
        <source>How the cases end…</source>
        <translation>Cómo terminan los casos…</translation>
    </message>
    <message>
        <source>%1 becomes the customer&apos;s name.</source>
        <translation>%1 se convierte en el nombre del cliente.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be answered and resolved.</source>
        <translation>
            <numerusform>Se responderá y resolverá %n caso.</numerusform>
            <numerusform>Se responderán y resolverán %n casos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) open, for the reason below.</source>
        <translation>
            <numerusform>%n queda abierto, por el motivo indicado abajo.</numerusform>
            <numerusform>%n quedan abiertos, por el motivo indicado abajo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ArticleAuthor</name>
    <message>
        <source>Translation of “%1”.</source>
        <translation>Traducción de «%1».</translation>
    </message>
    <message>
        <source>This article is not saved yet.</source>
        <translation>Este artículo aún no está guardado.</translation>
    </message>
    <message>
        <source>This article is in the archive.</source>
        <translation>Este artículo está en el archivo.</translation>
    </message>
    <message>
        <source>Version %1 is published.</source>
        <translation>La versión %1 está publicada.</translation>
    </message>
    <message>
        <source>Version %1 waits for review.</source>
        <translation>La versión %1 espera revisión.</translation>
    </message>
    <message>
        <source>Version %1 is a draft.</source>
        <translation>La versión %1 es un borrador.</translation>
    </message>
    <message>
        <source>Your changes are kept on this desk.</source>
        <translation>Sus cambios se guardan en este puesto.</translation>
    </message>
    <message>
        <source>%1 wrote version %2 meanwhile. Both are kept.</source>
        <translation>%1 ha escrito mientras tanto la versión %2. Se conservan las dos.</translation>
    </message>
    <message>
        <source>Your changes</source>
        <translation>Sus cambios</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicada</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Written at the same time</source>
        <translation>Escrita a la vez</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Nobody has quoted it yet.</source>
        <translation>Nadie lo ha citado todavía.</translation>
    </message>
    <message numerus="yes">
        <source>Quoted %n time(s).</source>
        <translation>
            <numerusform>Citado %n vez.</numerusform>
            <numerusform>Citado %n veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Helped %n time(s).</source>
        <translation>
            <numerusform>Ayudó %n vez.</numerusform>
            <numerusform>Ayudó %n veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not help %n time(s).</source>
        <translation>
            <numerusform>No ayudó %n vez.</numerusform>
            <numerusform>No ayudó %n veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quoted version %1</source>
        <translation>Citó la versión %1</translation>
    </message>
    <message>
        <source>Quoted it</source>
        <translation>Lo citó</translation>
    </message>
</context>
<context>
    <name>callboard::ArticleCareDialog</name>
    <message>
        <source>Owner and dates</source>
        <translation>Responsable y fechas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Move to the archive</source>
        <translation>Archivar</translation>
    </message>
</context>
<context>
    <name>callboard::ArticleEditor</name>
    <message>
        <source>From the general to the particular: Kitchen / Kettles.</source>
        <translation>De lo general a lo particular: Cocina / Hervidores.</translation>
    </message>
    <message>
        <source>Of an internal article, Ctrl+Shift+M marks the passages that may be said to customers.</source>
        <translation>En un artículo interno, Ctrl+Mayús+M marca los pasajes que se pueden decir a los clientes.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>What people look for in vain, what is overdue and what you wrote appears here.</source>
        <translation>Aquí aparece lo que se busca en vano, lo atrasado y lo que has escrito tú.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Owner and dates…</source>
        <translation>Responsable y fechas…</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>Send in for review</source>
        <translation>Enviar a revisión</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Similar articles</source>
        <translation>Artículos parecidos</translation>
    </message>
    <message>
        <source>Nothing similar</source>
        <translation>Nada parecido</translation>
    </message>
    <message>
        <source>Articles that say something like this one appear here while you write.</source>
        <translation>Aquí aparecen, mientras escribes, los artículos que dicen algo parecido.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>Aún no hay versiones</translation>
    </message>
    <message>
        <source>Saving makes the first one.</source>
        <translation>La primera se crea al guardar.</translation>
    </message>
    <message>
        <source>Where it was used</source>
        <translation>Dónde se ha usado</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Aún sin usar</translation>
    </message>
    <message>
        <source>Whoever quotes the article or says whether it helped appears here.</source>
        <translation>Aquí aparece quien cita el artículo o dice si ayudó.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Preview and what belongs to the article</source>
        <translation>Vista previa y lo que acompaña al artículo</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Parecidos</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Artículo nuevo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Title, in the words that people look for</source>
        <translation>Título, con las palabras que se buscan</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texto del artículo</translation>
    </message>
    <message>
        <source>Similar (%1)</source>
        <translation>Parecidos (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) say something similar</source>
        <translation>
            <numerusform>%n artículo dice algo parecido</numerusform>
            <numerusform>%n artículos dicen algo parecido</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a picture or file…</source>
        <translation>Añadir una imagen o un archivo…</translation>
    </message>
    <message>
        <source>Pictures and files can be pasted and dropped too (%1)</source>
        <translation>Las imágenes y los archivos también se pueden pegar y soltar (%1)</translation>
    </message>
</context>
<context>
    <name>callboard::ArticleEditorDesk</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>My text has this in it now</source>
        <translation>Mi texto ya lo incluye</translation>
    </message>
    <message>
        <source>Go on with this text</source>
        <translation>Seguir con este texto</translation>
    </message>
    <message>
        <source>Not related</source>
        <translation>No está relacionado</translation>
    </message>
    <message>
        <source>Name it as related</source>
        <translation>Indicar como relacionado</translation>
    </message>
    <message>
        <source>Write in this one instead</source>
        <translation>Escribir en este</translation>
    </message>
    <message>
        <source>Read the other</source>
        <translation>Leer el otro</translation>
    </message>
</context>
<context>
    <name>callboard::ArticleFiles</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Add a picture or file</source>
        <translation>Añadir una imagen o un archivo</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
</context>
<context>
    <name>callboard::ArticlePage</name>
    <message>
        <source>For customers</source>
        <translation>Para clientes</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>[Picture]</source>
        <translation>[Imagen]</translation>
    </message>
    <message>
        <source>[Picture: %1]</source>
        <translation>[Imagen: %1]</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>[Picture: %1. It is not here yet]</source>
        <translation>[Imagen: %1. Todavía no está aquí]</translation>
    </message>
    <message>
        <source>[Picture: %1. It cannot be shown]</source>
        <translation>[Imagen: %1. No se puede mostrar]</translation>
    </message>
</context>
<context>
    <name>callboard::ArticleReader</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Insert text</source>
        <translation>Insertar texto</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texto del artículo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Volver a la lista (Esc)</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Buscar en este artículo</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>Copiar el pasaje</translation>
    </message>
    <message>
        <source>Go to a heading</source>
        <translation>Ir a un título</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Open the address in the browser</source>
        <translation>Abrir la dirección en el navegador</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>Insertar enlace</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>What is wrong? Enter sends it</source>
        <translation>¿Qué está mal? Intro lo envía</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>Ayudó</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>No ayudó</translation>
    </message>
    <message>
        <source>Wrong…</source>
        <translation>Error…</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>No está aquí</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Véase también</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>“%1” is not here yet. It comes by itself.</source>
        <translation>«%1» todavía no está aquí. Llegará por sí solo.</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>«%1», %2</translation>
    </message>
    <message>
        <source>Open the file in the program for it</source>
        <translation>Abrir el archivo en el programa que le corresponde</translation>
    </message>
</context>
<context>
    <name>callboard::ArticleShelf</name>
    <message>
        <source>Text of the chosen row</source>
        <translation>Texto de la fila elegida</translation>
    </message>
</context>
<context>
    <name>callboard::BulkDesk</name>
    <message numerus="yes">
        <source>%n case(s) changed.</source>
        <translation>
            <numerusform>%n caso cambiado.</numerusform>
            <numerusform>%n casos cambiados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::BulkDialog</name>
    <message>
        <source>As it is</source>
        <translation>Como está</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Outcome, where it ends</source>
        <translation>Resultado, si termina</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>Take tags off</source>
        <translation>Quitar etiquetas</translation>
    </message>
    <message numerus="yes">
        <source>Change %n case(s)</source>
        <translation>
            <numerusform>Cambiar %n caso</numerusform>
            <numerusform>Cambiar %n casos</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Cases that stay as they are</source>
        <translation>Casos que quedan como están</translation>
    </message>
    <message>
        <source>No exceptions</source>
        <translation>Sin excepciones</translation>
    </message>
    <message>
        <source>Cases that cannot be changed so appear here with the reason.</source>
        <translation>Aquí aparecen, con su motivo, los casos que no se pueden cambiar así.</translation>
    </message>
    <message>
        <source>Choose what shall change. Nothing is changed before you say so.</source>
        <translation>Elija qué debe cambiar. Nada cambia hasta que usted lo diga.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will change.</source>
        <translation>
            <numerusform>Cambiará %n caso.</numerusform>
            <numerusform>Cambiarán %n casos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is (are) so already.</source>
        <translation>
            <numerusform>%n ya está así.</numerusform>
            <numerusform>%n ya están así.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is (they are), for the reason below.</source>
        <translation>
            <numerusform>%n queda como está, por el motivo indicado abajo.</numerusform>
            <numerusform>%n quedan como están, por el motivo indicado abajo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Comprobando todavía…</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Make empty</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Ningún equipo</translation>
    </message>
</context>
<context>
    <name>callboard::CallPill</name>
    <message>
        <source>End</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>%1 · on hold</source>
        <translation>%1 · en espera</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Poner en espera</translation>
    </message>
    <message>
        <source>Call with %1</source>
        <translation>Llamada con %1</translation>
    </message>
</context>
<context>
    <name>callboard::CardGuard</name>
    <message>
        <source>A card number was hidden; it is kept nowhere. A number that is no card is kept with # in front.</source>
        <translation>Se ha ocultado un número de tarjeta; no se guarda en ningún sitio. Un número que no es de tarjeta se guarda con # delante.</translation>
    </message>
    <message>
        <source>It is not a card</source>
        <translation>No es una tarjeta</translation>
    </message>
</context>
<context>
    <name>callboard::CaseDialog</name>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Mañana, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir caso</translation>
    </message>
    <message>
        <source>By the service level</source>
        <translation>Según el nivel de servicio</translation>
    </message>
</context>
<context>
    <name>callboard::CasePrinting</name>
    <message>
        <source>Copied as text: %1</source>
        <translation>Copiado como texto: %1</translation>
    </message>
    <message>
        <source>The printer did not take it. Check the printer, or save the case as PDF.</source>
        <translation>La impresora no lo ha aceptado. Compruebe la impresora o guarde el caso como PDF.</translation>
    </message>
    <message>
        <source>Save the case as PDF</source>
        <translation>Guardar el caso como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Go to a list first: Alt+1 to Alt+7, or F6. Then save it.</source>
        <translation>Vaya antes a una lista: Alt+1 a Alt+7, o F6. Después guárdela.</translation>
    </message>
    <message>
        <source>Save the list as CSV</source>
        <translation>Guardar la lista como CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as %1</source>
        <translation>
            <numerusform>%n fila guardada como %1</numerusform>
            <numerusform>%n filas guardadas como %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ChoiceButton</name>
    <message>
        <source>%1: %2, chosen</source>
        <translation>%1: %2, elegido</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>callboard::ClosingDialog</name>
    <message>
        <source>Before the case ends</source>
        <translation>Antes de terminar el caso</translation>
    </message>
    <message>
        <source>Resolve the case</source>
        <translation>Resolver el caso</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Cerrar el caso</translation>
    </message>
    <message>
        <source>This is still missing. It is kept with the case.</source>
        <translation>Esto falta todavía. Se guarda con el caso.</translation>
    </message>
    <message>
        <source>Resolve it, this stays open</source>
        <translation>Resolverlo, esto queda abierto</translation>
    </message>
    <message>
        <source>Go to the guide</source>
        <translation>Ir a la guía</translation>
    </message>
    <message>
        <source>Tick what is done or not needed any more, or resolve the case with it.</source>
        <translation>Marque lo que está hecho o ya no hace falta, o resuelva el caso con ello.</translation>
    </message>
    <message>
        <source>Before somebody is asked</source>
        <translation>Antes de preguntar</translation>
    </message>
    <message>
        <source>Before the case waits</source>
        <translation>Antes de que el caso espere</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>Dejar en espera</translation>
    </message>
</context>
<context>
    <name>callboard::CommandPalette</name>
    <message>
        <source>Records and commands</source>
        <translation>Registros y comandos</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>Try a part of a name, a number, an order or a command.</source>
        <translation>Pruebe con parte de un nombre, un número, un pedido o un comando.</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Búsqueda y comandos</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Search customers, cases, orders, articles, commands</source>
        <translation>Buscar clientes, casos, pedidos, artículos, comandos</translation>
    </message>
    <message>
        <source>Name, number, order, words, or a command</source>
        <translation>Nombre, número, pedido, palabras o un comando</translation>
    </message>
</context>
<context>
    <name>callboard::ComposerPanel</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save and close case</source>
        <translation>Guardar y cerrar el caso</translation>
    </message>
    <message>
        <source>Write an entry</source>
        <translation>Escribir una entrada</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>Text of the entry</source>
        <translation>Texto de la entrada</translation>
    </message>
    <message>
        <source>What was said, what was agreed</source>
        <translation>Lo que se dijo, lo que se acordó</translation>
    </message>
    <message>
        <source>Outcome of the case</source>
        <translation>Resultado del caso</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>No outcome yet</source>
        <translation>Sin resultado todavía</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send and close case</source>
        <translation>Enviar y cerrar el caso</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Lo he leído</translation>
    </message>
</context>
<context>
    <name>callboard::ConflictDialog</name>
    <message>
        <source>Two changes of one field: %1</source>
        <translation>Dos cambios de un mismo campo: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mi cambio</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Usar el mío</translation>
    </message>
    <message>
        <source>Keep what is in force</source>
        <translation>Dejar lo que está en vigor</translation>
    </message>
    <message>
        <source>In force now</source>
        <translation>En vigor ahora</translation>
    </message>
    <message>
        <source>What reached the server first is in force. The other value is kept until somebody decides.</source>
        <translation>Está en vigor lo que llegó primero al servidor. El otro valor se conserva hasta que alguien decida.</translation>
    </message>
    <message>
        <source>Use that of %1</source>
        <translation>Usar el de %1</translation>
    </message>
</context>
<context>
    <name>callboard::ConsentDesk</name>
    <message numerus="yes">
        <source>%n answer(s) recorded.</source>
        <translation>
            <numerusform>%n respuesta registrada.</numerusform>
            <numerusform>%n respuestas registradas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ConsentDialog</name>
    <message>
        <source>What may %1 be contacted for?</source>
        <translation>¿Para qué se puede contactar a %1?</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Channels and purposes</source>
        <translation>Canales y fines</translation>
    </message>
    <message>
        <source>A digit chooses. Space marks a yes, Delete a no; Enter records what is marked. “Service” closed means: do not contact this way at all.</source>
        <translation>Un dígito elige. Espacio marca un sí, Supr un no; Intro registra lo marcado. «Servicio» cerrado significa: no contactar así para nada.</translation>
    </message>
    <message>
        <source>Read this out before you mark a yes</source>
        <translation>Lea esto antes de marcar un sí</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nobody has recorded an answer yet.</source>
        <translation>Nadie ha registrado una respuesta todavía.</translation>
    </message>
</context>
<context>
    <name>callboard::CustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Editar cliente</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>Crear cliente</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Perhaps here already. What you typed stays in this sheet until you save it or open one of these.</source>
        <translation>Quizá ya exista. Lo que escribió queda en esta hoja hasta que lo guarde o abra uno de estos.</translation>
    </message>
    <message>
        <source>Perhaps here already</source>
        <translation>Quizá ya exista</translation>
    </message>
</context>
<context>
    <name>callboard::CustomerMergeDialog</name>
    <message>
        <source>Merge two records</source>
        <translation>Unir dos fichas</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>What the record that stays has afterwards</source>
        <translation>Lo que tendrá la ficha que queda</translation>
    </message>
    <message>
        <source>Other direction (Alt+O)</source>
        <translation>Al revés (Alt+O)</translation>
    </message>
    <message>
        <source>%1 stays. %2 is merged into it; the two say the same.</source>
        <translation>Queda %1. %2 se une a ella; las dos dicen lo mismo.</translation>
    </message>
    <message>
        <source>%1 stays. %2 is merged into it. Enter on a field chooses another of its values.</source>
        <translation>Queda %1. %2 se une a ella. Intro en un campo elige otro de sus valores.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>From the merged one</source>
        <translation>De la que se une</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Como está</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>no: %1</translation>
    </message>
    <message>
        <source>The merge can be undone: each record then gets back what was its own. What is added later stays with %1, but for what is added to a case, which goes with its case.</source>
        <translation>La unión se puede deshacer: cada ficha recupera entonces lo suyo. Lo que se añada después queda con %1, salvo lo que se añada a un caso, que va con su caso.</translation>
    </message>
    <message>
        <source>Everything of the merged record moves.</source>
        <translation>Todo lo de la ficha que se une pasa a la otra.</translation>
    </message>
    <message>
        <source>Everything of the merged record moves; of it this desk knows: %1.</source>
        <translation>Todo lo de la ficha que se une pasa a la otra; de ello este puesto conoce: %1.</translation>
    </message>
    <message>
        <source>Merging needs the server, which alone has everything of both. Come back when this desk is online.</source>
        <translation>Para unir hace falta el servidor, el único que tiene todo de ambas. Vuelva cuando este puesto esté en línea.</translation>
    </message>
</context>
<context>
    <name>callboard::CustomerMergePickDialog</name>
    <message>
        <source>Merge with another record</source>
        <translation>Unir con otra ficha</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Records that may be the same</source>
        <translation>Fichas que pueden ser la misma</translation>
    </message>
    <message>
        <source>Nobody seems to be the same</source>
        <translation>Nadie parece ser la misma persona</translation>
    </message>
    <message>
        <source>Type the other record&apos;s name, number or e-mail address.</source>
        <translation>Escriba el nombre, número o correo de la otra ficha.</translation>
    </message>
    <message>
        <source>Which record is %1 too?</source>
        <translation>¿Qué otra ficha es también %1?</translation>
    </message>
    <message>
        <source>Search the other record</source>
        <translation>Buscar la otra ficha</translation>
    </message>
    <message>
        <source>Name, number or e-mail of the other record</source>
        <translation>Nombre, número o correo de la otra ficha</translation>
    </message>
</context>
<context>
    <name>callboard::CustomerPanel</name>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Cliente: %1</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
</context>
<context>
    <name>callboard::CustomerUnmergeDialog</name>
    <message>
        <source>Separate merged records</source>
        <translation>Separar fichas unidas</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Merged into this record</source>
        <translation>Unidas a esta ficha</translation>
    </message>
    <message>
        <source>Nothing was merged into this record</source>
        <translation>No se ha unido nada a esta ficha</translation>
    </message>
    <message>
        <source>Merge two records with the command “Merge with another record”.</source>
        <translation>Una dos fichas con el comando «Unir con otra ficha».</translation>
    </message>
    <message>
        <source>The chosen record gets back what was its own, as the log of the merge says, with what was added to its cases since. Everything else that was added, and every field that somebody changed since, stays with %1.</source>
        <translation>La ficha elegida recupera lo que era suyo, según el registro de la unión, con lo añadido desde entonces a sus casos. Todo lo demás que se añadió, y cada campo que alguien cambió desde entonces, queda con %1.</translation>
    </message>
    <message>
        <source>Separating needs the server, which alone has everything of both. Come back when this desk is online.</source>
        <translation>Para separar hace falta el servidor, el único que tiene todo de ambas. Vuelva cuando este puesto esté en línea.</translation>
    </message>
</context>
<context>
    <name>callboard::DeskController</name>
    <message>
        <source>Kept on this desk</source>
        <translation>Guardado en este puesto</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>new case</source>
        <translation>caso nuevo</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Cases of your teams that nobody has taken yet</source>
        <translation>Casos de sus equipos que nadie ha asumido todavía</translation>
    </message>
    <message>
        <source>You are signed out. You can keep working; sign in to send and receive.</source>
        <translation>Se ha cerrado su sesión. Puede seguir trabajando; inicie sesión para enviar y recibir.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Somebody changed the same field at the same time. Both values are kept; choose which one is right.</source>
        <translation>Alguien ha cambiado el mismo campo al mismo tiempo. Se conservan los dos valores; elija cuál es el correcto.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <source>This case is with %1. You can read all of it; to work on it, ask that team to hand it over.</source>
        <translation>Este caso está con %1. Puede leerlo entero; para trabajar en él, pida a ese equipo que se lo pase.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>The guide “%1” still requires: %2</source>
        <translation>La guía «%1» todavía exige: %2</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
    <message>
        <source>Not needed any more: %1</source>
        <translation>Ya no hace falta: %1</translation>
    </message>
    <message>
        <source>What you typed and this record does not have is filled in. Nothing of it is saved until you save it.</source>
        <translation>Se ha rellenado lo que escribió y la ficha no tiene. Nada de ello se guarda hasta que usted lo guarde.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
</context>
<context>
    <name>callboard::DeskProgram</name>
    <message>
        <source>Signing in at %1</source>
        <translation>Iniciando sesión en %1</translation>
    </message>
    <message>
        <source>This is not an address of a server. It looks like https://callboard.example.com.</source>
        <translation>Esto no es la dirección de un servidor. Debe parecerse a https://callboard.example.com.</translation>
    </message>
    <message>
        <source>This desk holds another person&apos;s work. Sign in as that person, or sign out and start again.</source>
        <translation>Este puesto guarda el trabajo de otra persona. Inicie sesión como esa persona, o cierre la sesión y empiece de nuevo.</translation>
    </message>
</context>
<context>
    <name>callboard::DueDialog</name>
    <message>
        <source>Why it is due then</source>
        <translation>Por qué vence entonces</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>The time from the opening on</source>
        <translation>El tiempo desde la apertura</translation>
    </message>
</context>
<context>
    <name>callboard::EscalateDialog</name>
    <message>
        <source>Ask a lead</source>
        <translation>Preguntar a un responsable</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>What a lead should decide or do</source>
        <translation>Qué debe decidir o hacer un responsable</translation>
    </message>
    <message>
        <source>What should a lead decide or do?</source>
        <translation>¿Qué debe decidir o hacer un responsable?</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Qué va incluido</translation>
    </message>
    <message>
        <source>Can be left out.</source>
        <translation>Puede omitirse.</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>The customer, the case and its timeline go along, and:</source>
        <translation>Van incluidos el cliente, el caso, su cronología y:</translation>
    </message>
</context>
<context>
    <name>callboard::FieldEditor</name>
    <message>
        <source>%1 must be filled in.</source>
        <translation>Falta rellenar: %1.</translation>
    </message>
</context>
<context>
    <name>callboard::FollowUpDialog</name>
    <message>
        <source>Promise a follow-up</source>
        <translation>Prometer un seguimiento</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Whoever of the team is free does it</source>
        <translation>Lo hace quien esté libre del equipo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>A day, an hour, or both. Hours are the customer&apos;s.</source>
        <translation>Un día, una hora o ambos. Las horas son las del cliente.</translation>
    </message>
    <message>
        <source>A day, an hour, or both.</source>
        <translation>Un día, una hora o ambos.</translation>
    </message>
</context>
<context>
    <name>callboard::GuideAuthor</name>
    <message>
        <source>New guide</source>
        <translation>Guía nueva</translation>
    </message>
    <message>
        <source>This guide is not published yet.</source>
        <translation>Esta guía aún no está publicada.</translation>
    </message>
    <message>
        <source>No version of this guide is in force.</source>
        <translation>Ninguna versión de esta guía está en vigor.</translation>
    </message>
    <message>
        <source>Version %1 is in force.</source>
        <translation>La versión %1 está en vigor.</translation>
    </message>
    <message>
        <source>Version %1 comes into force on %2.</source>
        <translation>La versión %1 entra en vigor el %2.</translation>
    </message>
    <message>
        <source>Your changes are kept on this desk.</source>
        <translation>Sus cambios se guardan en este puesto.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde el %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is the first version.</source>
        <translation>Esta es la primera versión.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Cambia: %1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Se añade: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Se quita: %1</translation>
    </message>
    <message>
        <source>What stands above the steps has changed.</source>
        <translation>Ha cambiado lo que está encima de los pasos.</translation>
    </message>
    <message>
        <source>No step changes.</source>
        <translation>No cambia ningún paso.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) under way go on with the version that they began with.</source>
        <translation>
            <numerusform>%n guía en curso sigue con la versión con la que empezó.</numerusform>
            <numerusform>%n guías en curso siguen con la versión con la que empezaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) at a step that changes.</source>
        <translation>
            <numerusform>%n de ellas está en un paso que cambia.</numerusform>
            <numerusform>%n de ellas están en un paso que cambia.</numerusform>
        </translation>
    </message>
    <message>
        <source>As version %1</source>
        <translation>Como la versión %1</translation>
    </message>
    <message>
        <source>%1 (in review)</source>
        <translation>%1 (en revisión)</translation>
    </message>
    <message>
        <source>Your text was sent back.</source>
        <translation>Le han devuelto su texto.</translation>
    </message>
    <message>
        <source>%1 asks you to review a text.</source>
        <translation>%1 le pide que revise un texto.</translation>
    </message>
    <message>
        <source>Your text waits for review by %1.</source>
        <translation>Su texto espera la revisión de %1.</translation>
    </message>
    <message>
        <source>A text by %1 waits for review by %2.</source>
        <translation>Un texto de %1 espera la revisión de %2.</translation>
    </message>
    <message>
        <source>Text by %1</source>
        <translation>Texto de %1</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Para %1</translation>
    </message>
</context>
<context>
    <name>callboard::GuideDrawingEdits</name>
    <message>
        <source>%1 (leads nowhere yet)</source>
        <translation>%1 (aún no lleva a ninguna parte)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Add a step behind it…</source>
        <translation>Añadir un paso detrás…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Lead elsewhere…</source>
        <translation>Llevar a otro paso…</translation>
    </message>
    <message>
        <source>Move up in the text</source>
        <translation>Subir en el texto</translation>
    </message>
    <message>
        <source>Move down in the text</source>
        <translation>Bajar en el texto</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Where shall “%1” of “%2” lead? Walk to that step and press Enter, or leave it with Esc.</source>
        <translation>¿Adónde debe llevar «%1» de «%2»? Vaya hasta ese paso y pulse Intro, o déjelo con Esc.</translation>
    </message>
    <message>
        <source>The text has changed since. Try again when the drawing shows it.</source>
        <translation>El texto ha cambiado entretanto. Inténtelo de nuevo cuando el dibujo lo muestre.</translation>
    </message>
    <message>
        <source>New name of the step “%1”:</source>
        <translation>Nombre nuevo del paso «%1»:</translation>
    </message>
</context>
<context>
    <name>callboard::GuideEditor</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publicar…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>No hay nada mal</translation>
    </message>
    <message>
        <source>No way leads around a required step, and every text is there.</source>
        <translation>Ningún camino evita un paso obligatorio y no falta ningún texto.</translation>
    </message>
    <message>
        <source>Call guides</source>
        <translation>Guías de llamada</translation>
    </message>
    <message>
        <source>Drawing and versions</source>
        <translation>Dibujo y versiones</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Publish (%1)</source>
        <translation>Publicar (%1)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Send for review…</source>
        <translation>Enviar a revisión…</translation>
    </message>
    <message>
        <source>Try the guide out (%1)</source>
        <translation>Probar la guía (%1)</translation>
    </message>
    <message>
        <source>Asks another lead to look at it and to publish it</source>
        <translation>Pide a otro responsable que la mire y la publique</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Changes the step that is marked in the drawing</source>
        <translation>Cambia el paso marcado en el dibujo</translation>
    </message>
</context>
<context>
    <name>callboard::GuideEditorDesk</name>
    <message>
        <source>Your changes</source>
        <translation>Sus cambios</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Sin publicar</translation>
    </message>
    <message>
        <source>What you have changed</source>
        <translation>Lo que ha cambiado usted</translation>
    </message>
    <message>
        <source>What changed with it: %1</source>
        <translation>Lo que cambió con ella: %1</translation>
    </message>
    <message>
        <source>%1 asks you to review the guide “%2”.</source>
        <translation>%1 le pide que revise la guía «%2».</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Lo que cambiaría</translation>
    </message>
    <message>
        <source>Send “%1” for review</source>
        <translation>Enviar «%1» a revisión</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send the text back to its author</source>
        <translation>Devolver el texto a quien lo escribió</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Devolver</translation>
    </message>
</context>
<context>
    <name>callboard::GuideGraphView</name>
    <message>
        <source>The steps of the guide as a drawing</source>
        <translation>Los pasos de la guía como dibujo</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>callboard::GuidePanel</name>
    <message>
        <source>Start a guide</source>
        <translation>Empezar una guía</translation>
    </message>
    <message>
        <source>No guide to start</source>
        <translation>Ninguna guía para empezar</translation>
    </message>
    <message>
        <source>Open a customer or a case: the guides that a lead has published for their brand appear here.</source>
        <translation>Abra un cliente o un caso: aquí aparecen las guías que un responsable ha publicado para su marca.</translation>
    </message>
    <message>
        <source>Jump to a step</source>
        <translation>Saltar a un paso</translation>
    </message>
    <message>
        <source>No steps</source>
        <translation>Sin pasos</translation>
    </message>
    <message>
        <source>This guide has no step to jump to.</source>
        <translation>Esta guía no tiene ningún paso al que saltar.</translation>
    </message>
    <message>
        <source>Hand the guide over to</source>
        <translation>Pasar la guía a</translation>
    </message>
    <message>
        <source>Nobody else is here</source>
        <translation>No hay nadie más</translation>
    </message>
    <message>
        <source>A guide is handed over to somebody of the case&apos;s team.</source>
        <translation>Una guía se pasa a alguien del equipo del caso.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
</context>
<context>
    <name>callboard::GuidePublishDialog</name>
    <message>
        <source>Publish “%1”</source>
        <translation>Publicar «%1»</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>What has changed, and why</source>
        <translation>Qué ha cambiado y por qué</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>De inmediato</translation>
    </message>
    <message>
        <source>From the start of a day</source>
        <translation>Desde el comienzo de un día</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigor</translation>
    </message>
</context>
<context>
    <name>callboard::GuideReviewDialog</name>
    <message>
        <source>Reviewer</source>
        <translation>Quien revisa</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>A word with it</source>
        <translation>Un comentario</translation>
    </message>
    <message>
        <source>What should be different</source>
        <translation>Qué debería ser distinto</translation>
    </message>
    <message>
        <source>What has changed, and why</source>
        <translation>Qué ha cambiado y por qué</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Comentario</translation>
    </message>
</context>
<context>
    <name>callboard::GuideRunView</name>
    <message>
        <source>The step of the guide</source>
        <translation>El paso de la guía</translation>
    </message>
    <message>
        <source>How much of the guide is done</source>
        <translation>Cuánto de la guía está hecho</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>Answered before going back</source>
        <translation>Respondido antes de volver</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Pasar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Other guide</source>
        <translation>Otra guía</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>callboard::GuideRunner</name>
    <message>
        <source>Already done, and it stays done: %1</source>
        <translation>Ya está hecho, y hecho queda: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Open a customer or a case first: a guide is followed for somebody.</source>
        <translation>Abra antes un cliente o un caso: una guía se sigue para alguien.</translation>
    </message>
    <message>
        <source>There is no guide called &quot;%1&quot; in use.</source>
        <translation>No hay en uso ninguna guía llamada &quot;%1&quot;.</translation>
    </message>
</context>
<context>
    <name>callboard::GuideTextEdit</name>
    <message>
        <source>Text of the guide</source>
        <translation>Texto de la guía</translation>
    </message>
</context>
<context>
    <name>callboard::GuideTrial</name>
    <message>
        <source>Alex</source>
        <translation>Álex</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>An invented matter</source>
        <translation>Un asunto inventado</translation>
    </message>
    <message>
        <source>Lamp</source>
        <translation>Lámpara</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Silla</translation>
    </message>
    <message>
        <source>An invented customer</source>
        <translation>Un cliente inventado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Only tried, and not done: %1</source>
        <translation>Solo se ha probado, no se ha hecho: %1</translation>
    </message>
    <message>
        <source>The guide has come to its end.</source>
        <translation>La guía ha llegado a su fin.</translation>
    </message>
    <message>
        <source>The guide was stopped.</source>
        <translation>La guía se ha detenido.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>The text has errors. The trial goes on when they are mended.</source>
        <translation>El texto tiene errores. La prueba sigue cuando estén corregidos.</translation>
    </message>
</context>
<context>
    <name>callboard::GuideTrialView</name>
    <message>
        <source>Try it with</source>
        <translation>Probar con</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>Terminar la prueba</translation>
    </message>
    <message>
        <source>End the trial (Esc)</source>
        <translation>Terminar la prueba (Esc)</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>A trial of the text as it stands. Nothing is written to any record, and nothing is sent.</source>
        <translation>Una prueba del texto tal como está. No se escribe nada en ninguna ficha ni se envía nada.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Prueba</translation>
    </message>
</context>
<context>
    <name>callboard::GuideVersionsView</name>
    <message numerus="yes">
        <source>… %n line(s) alike</source>
        <translation>
            <numerusform>… %n línea igual</numerusform>
            <numerusform>… %n líneas iguales</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>Aún no hay versiones</translation>
    </message>
    <message>
        <source>Publishing makes the first one.</source>
        <translation>Al publicar se crea la primera.</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>Recuperarla…</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Lo que cambió esta versión</translation>
    </message>
    <message>
        <source>Publishes the text of this version again, as a new one</source>
        <translation>Publica de nuevo el texto de esta versión, como una nueva</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con él</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Devolver…</translation>
    </message>
    <message>
        <source>Publish it…</source>
        <translation>Publicarlo…</translation>
    </message>
    <message>
        <source>Puts this text into the editor, where it can be changed</source>
        <translation>Pone este texto en el editor, donde se puede cambiar</translation>
    </message>
</context>
<context>
    <name>callboard::HintedList</name>
    <message>
        <source>Nothing matches</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>Change what is shown above to see the other rows.</source>
        <translation>Cambie lo que se muestra arriba para ver las demás filas.</translation>
    </message>
</context>
<context>
    <name>callboard::HistoryPanel</name>
    <message>
        <source>The customer&apos;s cases</source>
        <translation>Los casos del cliente</translation>
    </message>
    <message>
        <source>No cases</source>
        <translation>Ningún caso</translation>
    </message>
    <message>
        <source>Every case of this customer appears here, open ones first.</source>
        <translation>Aquí aparecen todos los casos de este cliente, primero los abiertos.</translation>
    </message>
    <message>
        <source>Customer&apos;s cases</source>
        <translation>Casos del cliente</translation>
    </message>
</context>
<context>
    <name>callboard::IdentityDialog</name>
    <message>
        <source>Who is calling?</source>
        <translation>¿Quién llama?</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>No confirmada</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>%1 is who they say if they answer %2 of these rightly.</source>
        <translation>%1 es quien dice ser si responde bien a %2 de estas preguntas.</translation>
    </message>
    <message>
        <source>A digit or Enter marks a right answer, Delete a wrong one. Space shows what the record says, and hides it. Answers are not kept.</source>
        <translation>Una cifra o Intro marca una respuesta correcta; Supr, una incorrecta. Espacio muestra lo que dice la ficha y lo oculta. Las respuestas no se guardan.</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Mostrar la respuesta</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Incorrecta</translation>
    </message>
    <message>
        <source>This record has too few answers to ask for. Ask a lead how to make sure who it is.</source>
        <translation>Esta ficha tiene muy pocos datos por los que preguntar. Pregunte a un responsable cómo asegurarse de quién es.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>The guide asks this; the record does not say it in one place.</source>
        <translation>Lo pregunta la guía; la ficha no lo dice en un solo lugar.</translation>
    </message>
</context>
<context>
    <name>callboard::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Órdenes y sus teclas</translation>
    </message>
    <message>
        <source>No command fits</source>
        <translation>Ninguna orden coincide</translation>
    </message>
    <message>
        <source>Type fewer letters of its name.</source>
        <translation>Escriba menos letras de su nombre.</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>Nombre de una orden</translation>
    </message>
    <message>
        <source>&amp;Take it from there</source>
        <translation>&amp;Quitársela</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Sin teclas</translation>
    </message>
    <message>
        <source>As &amp;usual</source>
        <translation>Las &amp;de siempre</translation>
    </message>
    <message>
        <source>%1 now: %2.</source>
        <translation>%1 ahora: %2.</translation>
    </message>
    <message>
        <source>“%1” has no keys now. The palette still runs it.</source>
        <translation>«%1» ya no tiene teclas. La paleta sigue ejecutándola.</translation>
    </message>
    <message>
        <source>“%1” has its usual keys.</source>
        <translation>«%1» tiene sus teclas de siempre.</translation>
    </message>
    <message>
        <source>New keys for: %1</source>
        <translation>Teclas nuevas para: %1</translation>
    </message>
    <message>
        <source>Enter, and then the new keys for “%1”.</source>
        <translation>Intro, y después las teclas nuevas para «%1».</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”. Escape leaves them as they are.</source>
        <translation>Pulse las teclas nuevas para «%1». Escape las deja como están.</translation>
    </message>
    <message>
        <source>%1 is “%2” now. Enter takes it from there; or press other keys.</source>
        <translation>%1 es ahora «%2». Intro se la quita; o pulse otras teclas.</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
</context>
<context>
    <name>callboard::KnowledgeController</name>
    <message>
        <source>This article has not arrived at this desk yet. Try again in a moment.</source>
        <translation>Este artículo aún no ha llegado a este puesto. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Only web and mail addresses are opened from here. The address can be copied.</source>
        <translation>Desde aquí solo se abren direcciones web y de correo. La dirección se puede copiar.</translation>
    </message>
    <message>
        <source>This article has no words for customers. Its link can be inserted instead.</source>
        <translation>Este artículo no tiene texto para clientes. Puede insertar su enlace.</translation>
    </message>
    <message>
        <source>Noted for its author. Thank you.</source>
        <translation>Anotado para su autor. Gracias.</translation>
    </message>
    <message>
        <source>Published. Everybody reads this version now.</source>
        <translation>Publicado. Ahora todos leen esta versión.</translation>
    </message>
    <message>
        <source>Given back to its author.</source>
        <translation>Devuelto a su autor.</translation>
    </message>
    <message>
        <source>Open a case first: the article is made from what happened in it.</source>
        <translation>Abre antes un caso: el artículo se hace con lo que pasó en él.</translation>
    </message>
    <message>
        <source>Copied. Put it into a step of a guide.</source>
        <translation>Copiado. Póngalo en un paso de una guía.</translation>
    </message>
</context>
<context>
    <name>callboard::KnowledgePanel</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Why these?</source>
        <translation>¿Por qué estos?</translation>
    </message>
    <message>
        <source>What do they say?</source>
        <translation>¿Qué dicen?</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Conocimiento</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Buscar artículos</translation>
    </message>
    <message>
        <source>Nothing fits yet</source>
        <translation>Aún no hay nada adecuado</translation>
    </message>
    <message>
        <source>Articles appear here by themselves while you write. Or type above what you look for.</source>
        <translation>Los artículos aparecen aquí solos mientras escribe. O escriba arriba lo que busca.</translation>
    </message>
    <message>
        <source>No article found</source>
        <translation>No se encontró ningún artículo</translation>
    </message>
    <message>
        <source>Try other words, or fewer. Beginnings of words are enough, and small slips are forgiven.</source>
        <translation>Pruebe con otras palabras o con menos. Basta con el principio de las palabras, y se perdonan los pequeños errores.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Todavía no hay artículos</translation>
    </message>
    <message>
        <source>Articles that are written or imported appear here by their category.</source>
        <translation>Los artículos que se escriben o se importan aparecen aquí por su categoría.</translation>
    </message>
    <message>
        <source>What fits the case</source>
        <translation>Lo que encaja con el caso</translation>
    </message>
</context>
<context>
    <name>callboard::LeftOutDialog</name>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
</context>
<context>
    <name>callboard::LinkDesk</name>
    <message>
        <source>This case is with another team. It is being fetched…</source>
        <translation>Este caso está con otro equipo. Se está trayendo…</translation>
    </message>
    <message>
        <source>Linked: %1.</source>
        <translation>Vinculado: %1.</translation>
    </message>
    <message>
        <source>Taken off: %1.</source>
        <translation>Quitado: %1.</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Duplicado de</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>Relacionado con</translation>
    </message>
    <message>
        <source>Part of the problem</source>
        <translation>Parte del problema</translation>
    </message>
    <message>
        <source>Problem of</source>
        <translation>Problema de</translation>
    </message>
    <message>
        <source>Link %1 to another case</source>
        <translation>Vincular %1 a otro caso</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
</context>
<context>
    <name>callboard::LinkDialog</name>
    <message>
        <source>take off</source>
        <translation>quitar</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>No case found</source>
        <translation>Ningún caso encontrado</translation>
    </message>
    <message>
        <source>Type a number, words of the case, or its customer.</source>
        <translation>Escriba un número, palabras del caso o su cliente.</translation>
    </message>
    <message>
        <source>How they belong together</source>
        <translation>Qué relación tienen</translation>
    </message>
    <message>
        <source>Alt+K: the next one</source>
        <translation>Alt+K: el siguiente</translation>
    </message>
    <message>
        <source>The other case</source>
        <translation>El otro caso</translation>
    </message>
    <message>
        <source>Number, words or customer of the other case</source>
        <translation>Número, palabras o cliente del otro caso</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>callboard::ListEditor</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Añadir: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
</context>
<context>
    <name>callboard::MacroDialog</name>
    <message>
        <source>Run a macro: %1</source>
        <translation>Ejecutar una macro: %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>No macro fits</source>
        <translation>Ninguna macro coincide</translation>
    </message>
    <message>
        <source>Leads write macros for the whole brand. Type fewer letters, or do it by hand.</source>
        <translation>Los responsables escriben macros para toda la marca. Escriba menos letras o hágalo a mano.</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>Lo que haría</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>What the chosen macro would do appears here, before anything is done.</source>
        <translation>Aquí aparece lo que haría la macro elegida, antes de que se haga nada.</translation>
    </message>
    <message>
        <source>Letters or name of a macro</source>
        <translation>Letras o nombre de una macro</translation>
    </message>
    <message>
        <source>Only what comes &amp;before</source>
        <translation>Solo lo &amp;anterior</translation>
    </message>
    <message>
        <source>Nothing is done as it stands. %1</source>
        <translation>Tal como está no se hace nada. %1</translation>
    </message>
    <message>
        <source>Write what belongs into the gaps, then run it.</source>
        <translation>Escriba lo que falta en los huecos y ejecútela.</translation>
    </message>
    <message>
        <source>All of it is so already.</source>
        <translation>Todo está así ya.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) will be done. One key takes all of it back.</source>
        <translation>
            <numerusform>Se hará %n paso. Una tecla lo deshace todo.</numerusform>
            <numerusform>Se harán %n pasos. Una tecla lo deshace todo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::MarkdownEdit</name>
    <message>
        <source>What happens, what to do, and what to say. “#” begins a heading, “-” a list, “**” makes bold.</source>
        <translation>Qué pasa, qué hacer y qué decir. «#» empieza un título, «-» una lista, «**» pone negrita.</translation>
    </message>
</context>
<context>
    <name>callboard::MergeDesk</name>
    <message>
        <source>Merge %1 into another case</source>
        <translation>Unir %1 a otro caso</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>%1 was merged into this case. Taking it back opens it again; what was promised or asked stays here.</source>
        <translation>%1 se unió a este caso. Al deshacerlo se abre de nuevo; lo prometido o preguntado se queda aquí.</translation>
    </message>
    <message>
        <source>Choose the notes, calls or messages that shall become a case of their own, then say it again.</source>
        <translation>Elija las notas, llamadas o mensajes que deben formar un caso propio y repita la orden.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) made a case of their own.</source>
        <translation>
            <numerusform>%n entrada forma ahora un caso propio.</numerusform>
            <numerusform>%n entradas forman ahora un caso propio.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::NoticeBar</name>
    <message>
        <source>Hide this notice</source>
        <translation>Ocultar este aviso</translation>
    </message>
</context>
<context>
    <name>callboard::OrdersPanel</name>
    <message>
        <source>The customer&apos;s orders</source>
        <translation>Los pedidos del cliente</translation>
    </message>
    <message>
        <source>No orders</source>
        <translation>Ningún pedido</translation>
    </message>
    <message>
        <source>What this customer bought appears here, with shipments and payments.</source>
        <translation>Aquí aparece lo que ha comprado este cliente, con envíos y pagos.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
</context>
<context>
    <name>callboard::OutboxPanel</name>
    <message>
        <source>Changes that the server does not have yet</source>
        <translation>Cambios que el servidor todavía no tiene</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Todo está enviado</translation>
    </message>
    <message>
        <source>Changes wait here while there is no connection. What was refused stays here with the reason.</source>
        <translation>Los cambios esperan aquí mientras no hay conexión. Lo rechazado permanece aquí con el motivo.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
</context>
<context>
    <name>callboard::ProblemDesk</name>
    <message numerus="yes">
        <source>Problem case made of %n case(s).</source>
        <translation>
            <numerusform>Caso de problema creado con %n caso.</numerusform>
            <numerusform>Caso de problema creado con %n casos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) answered and resolved. Taking it back reopens them; what was written stays on the timeline.</source>
        <translation>
            <numerusform>%n caso respondido y resuelto. Al deshacerlo se reabre; lo escrito queda en la cronología.</numerusform>
            <numerusform>%n casos respondidos y resueltos. Al deshacerlo se reabren; lo escrito queda en la cronología.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) added to the problem.</source>
        <translation>
            <numerusform>%n caso añadido al problema.</numerusform>
            <numerusform>%n casos añadidos al problema.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) answered and resolved. Taken back within %1 s nothing goes out; later it reopens them, and what was written stays on the timeline.</source>
        <translation>
            <numerusform>%n caso respondido y resuelto. Si se deshace antes de %1 s no sale nada; después se reabre, y lo escrito queda en la cronología.</numerusform>
            <numerusform>%n casos respondidos y resueltos. Si se deshace antes de %1 s no sale nada; después se reabren, y lo escrito queda en la cronología.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ReadingDesk</name>
    <message>
        <source>%1 called (%2)</source>
        <translation>%1 llamó (%2)</translation>
    </message>
    <message>
        <source>%1 wrote (%2)</source>
        <translation>%1 escribió (%2)</translation>
    </message>
    <message>
        <source>%1 called the customer (%2)</source>
        <translation>%1 llamó al cliente (%2)</translation>
    </message>
    <message>
        <source>%1 answered (%2)</source>
        <translation>%1 respondió (%2)</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
</context>
<context>
    <name>callboard::RecordForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, must be filled in</source>
        <translation>%1, obligatorio</translation>
    </message>
</context>
<context>
    <name>callboard::RedactDialog</name>
    <message>
        <source>Make an article from this case</source>
        <translation>Hacer un artículo de este caso</translation>
    </message>
    <message>
        <source>Write the article</source>
        <translation>Escribir el artículo</translation>
    </message>
    <message>
        <source>Ticked words are taken out. Look over the text below: what is about a person does not belong in an article.</source>
        <translation>Lo marcado se quita. Repasa el texto de abajo: lo que trata de una persona no va en un artículo.</translation>
    </message>
    <message>
        <source>Take out also</source>
        <translation>Quitar también</translation>
    </message>
    <message>
        <source>Take out also… (Enter)</source>
        <translation>Quitar también… (Intro)</translation>
    </message>
    <message>
        <source>The text as it will be</source>
        <translation>El texto como quedará</translation>
    </message>
    <message>
        <source>%1  (%2, %3 times)</source>
        <translation>%1  (%2, %3 veces)</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Nothing about a person was found.</source>
        <translation>No se ha encontrado nada sobre una persona.</translation>
    </message>
</context>
<context>
    <name>callboard::RefundDialog</name>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Ask for the refund</source>
        <translation>Pedir el reembolso</translation>
    </message>
    <message>
        <source>Nothing is left to pay back: this customer&apos;s orders are not paid here, or all of it is refunded or asked for already.</source>
        <translation>No queda nada por devolver: los pedidos de este cliente no se pagaron aquí, o ya está todo devuelto o pedido.</translation>
    </message>
    <message>
        <source>%1 is left of this order.</source>
        <translation>De este pedido quedan %1.</translation>
    </message>
    <message>
        <source>Within your limit: approved at once. %1 is left of this order.</source>
        <translation>Dentro de su límite: se aprueba al momento. De este pedido quedan %1.</translation>
    </message>
    <message>
        <source>More than the %1 that you may pay back of this order: a lead decides. %2 is left of it.</source>
        <translation>Más de los %1 que usted puede devolver de este pedido: decide un responsable. Quedan %2.</translation>
    </message>
</context>
<context>
    <name>callboard::RefusedDialog</name>
    <message>
        <source>Not accepted: %1</source>
        <translation>No aceptado: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Made %1. It is kept here until you remove it.</source>
        <translation>Hecho %1. Se guarda aquí hasta que lo quite.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Lo que escribió</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Ask a lead</source>
        <translation>Preguntar a un responsable</translation>
    </message>
    <message>
        <source>Sends the words and the reason to your lead, who can decide or do it.</source>
        <translation>Envía el texto y el motivo a su responsable, que puede decidirlo o hacerlo.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Puts the words back where they were written, to be changed and sent again.</source>
        <translation>Devuelve el texto al lugar donde se escribió, para cambiarlo y enviarlo de nuevo.</translation>
    </message>
</context>
<context>
    <name>callboard::ReplyAuthor</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Respuesta nueva</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Fuera de uso</translation>
    </message>
    <message>
        <source>This reply is not saved yet. What you typed is kept on this desk.</source>
        <translation>Esta respuesta aún no está guardada. Lo que ha escrito se conserva en este puesto.</translation>
    </message>
    <message>
        <source>Somebody else changed this reply meanwhile. When you save, both texts are kept, and a lead chooses.</source>
        <translation>Entretanto, otra persona ha cambiado esta respuesta. Al guardar se conservan los dos textos y una persona responsable elige.</translation>
    </message>
    <message>
        <source>Your changes are kept on this desk.</source>
        <translation>Sus cambios se conservan en este puesto.</translation>
    </message>
    <message>
        <source>The reply “/%1” is saved.</source>
        <translation>La respuesta «/%1» está guardada.</translation>
    </message>
</context>
<context>
    <name>callboard::ReplyDesk</name>
    <message>
        <source>Goes out in %1 s. Take it back: %2</source>
        <translation>Sale en %1 s. Retirarla: %2</translation>
    </message>
</context>
<context>
    <name>callboard::ReplyEdit</name>
    <message>
        <source>Canned replies</source>
        <translation>Respuestas preparadas</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Compañeros</translation>
    </message>
</context>
<context>
    <name>callboard::ReplyEditorDesk</name>
    <message>
        <source>There is nothing to save: the reply stands as it is.</source>
        <translation>No hay nada que guardar: la respuesta queda como está.</translation>
    </message>
</context>
<context>
    <name>callboard::ReplyEditorDialog</name>
    <message>
        <source>Typed after a slash: small letters, digits and hyphens. They and the language stay from the first saving on.</source>
        <translation>Se escriben tras una barra: minúsculas, cifras y guiones. Desde que se guarda por primera vez, no cambian; el idioma tampoco.</translation>
    </message>
    <message>
        <source>What stands in braces is filled from the record. What only a person can say is a gap: [[date of delivery]].</source>
        <translation>Lo que está entre llaves se rellena con los datos de la ficha. Lo que solo puede decir una persona es un hueco: [[fecha de entrega]].</translation>
    </message>
    <message>
        <source>It is not offered any more, and nothing that was written with it changes.</source>
        <translation>Ya no se ofrece; nada de lo que se escribió con ella cambia.</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Respuestas preparadas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>No reply fits</source>
        <translation>Ninguna respuesta coincide</translation>
    </message>
    <message>
        <source>Type fewer letters, or write a new one.</source>
        <translation>Escriba menos letras o redacte una nueva.</translation>
    </message>
    <message>
        <source>&amp;Insert a field</source>
        <translation>&amp;Insertar un campo</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Find a reply</source>
        <translation>Buscar una respuesta</translation>
    </message>
    <message>
        <source>Find a reply by its letters, name or words</source>
        <translation>Buscar una respuesta por sus letras, su nombre o sus palabras</translation>
    </message>
    <message>
        <source>%1  {%2}</source>
        <translation>%1  {%2}</translation>
    </message>
    <message>
        <source>As the customer reads it</source>
        <translation>Como la lee el cliente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;Descartar cambios</translation>
    </message>
    <message>
        <source>In another &amp;language</source>
        <translation>En otro &amp;idioma</translation>
    </message>
    <message>
        <source>&amp;New reply</source>
        <translation>&amp;Nueva respuesta</translation>
    </message>
    <message>
        <source>As a customer reads it; nobody is in front, so that every field is a gap:</source>
        <translation>Como la lee un cliente; no hay nadie delante, así que cada campo es un hueco:</translation>
    </message>
    <message>
        <source>As %1 reads it:</source>
        <translation>Como la lee %1:</translation>
    </message>
</context>
<context>
    <name>callboard::RisingDialog</name>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Recurring complaints</source>
        <translation>Quejas recurrentes</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>What rises</source>
        <translation>Lo que aumenta</translation>
    </message>
    <message>
        <source>Nothing rises</source>
        <translation>Nada aumenta</translation>
    </message>
    <message>
        <source>Nothing comes from more customers than usual. Alt+K looks at a shorter or a longer time.</source>
        <translation>Nada llega de más clientes de lo habitual. Alt+K mira un tiempo más corto o más largo.</translation>
    </message>
    <message>
        <source>The cases behind it</source>
        <translation>Los casos que hay detrás</translation>
    </message>
    <message>
        <source>No cases</source>
        <translation>Sin casos</translation>
    </message>
    <message>
        <source>The cases behind what rises appear here.</source>
        <translation>Aquí aparecen los casos que hay detrás de lo que aumenta.</translation>
    </message>
    <message>
        <source>How long a time is compared</source>
        <translation>Cuánto tiempo se compara</translation>
    </message>
    <message>
        <source>Alt+K: the next one</source>
        <translation>Alt+K: el siguiente</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>Looking through the cases of this desk…</source>
        <translation>Revisando los casos de este puesto…</translation>
    </message>
    <message>
        <source>Make a problem case</source>
        <translation>Hacer un caso de problema</translation>
    </message>
    <message>
        <source>Go to the problem</source>
        <translation>Ir al problema</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add the other %n</source>
        <translation>
            <numerusform>&amp;Añadir el otro (%n)</numerusform>
            <numerusform>&amp;Añadir los otros %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::RowModel</name>
    <message>
        <source>waiting to sync</source>
        <translation>pendiente de sincronizar</translation>
    </message>
</context>
<context>
    <name>callboard::SalvageDialog</name>
    <message>
        <source>A damaged file was replaced</source>
        <translation>Se ha sustituido un archivo dañado</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>If you miss something that you wrote, save a copy of the damaged file and give it to whoever looks after Callboard.</source>
        <translation>Si echa en falta algo que escribió, guarde una copia del archivo dañado y désela a quien se ocupe de Callboard.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Where to save the copy</source>
        <translation>Dónde guardar la copia</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>callboard::SessionTabBar</name>
    <message>
        <source>Open customers and cases</source>
        <translation>Clientes y casos abiertos</translation>
    </message>
    <message>
        <source>%1 · draft</source>
        <translation>%1 · borrador</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Cerrar %1</translation>
    </message>
</context>
<context>
    <name>callboard::SessionView</name>
    <message>
        <source>Nobody is open</source>
        <translation>Ningún cliente abierto</translation>
    </message>
    <message>
        <source>Type a name, a number, an order or an e-mail address, or take the next task from the worklist.</source>
        <translation>Escriba un nombre, un número, un pedido o un correo electrónico, o pase a la siguiente tarea de la lista de trabajo.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>callboard::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>callboard::Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>As you left it. Cancel throws it away.</source>
        <translation>Tal como lo dejó. Cancelar lo descarta.</translation>
    </message>
    <message>
        <source>As you left it.</source>
        <translation>Tal como lo dejó.</translation>
    </message>
</context>
<context>
    <name>callboard::SidePanels</name>
    <message>
        <source>Side panels</source>
        <translation>Paneles laterales</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>callboard::SignInDialog</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Nombre de inicio de sesión</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign in to Callboard</source>
        <translation>Iniciar sesión en Callboard</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
</context>
<context>
    <name>callboard::SplitDialog</name>
    <message>
        <source>A case of their own</source>
        <translation>Un caso propio</translation>
    </message>
    <message>
        <source>Split out</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Subject of the new case</source>
        <translation>Asunto del caso nuevo</translation>
    </message>
    <message>
        <source>What goes there</source>
        <translation>Lo que pasa allí</translation>
    </message>
</context>
<context>
    <name>callboard::StatusStrip</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n cambio pendiente</numerusform>
            <numerusform>%n cambios pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>%n cambio rechazado</numerusform>
            <numerusform>%n cambios rechazados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::StepDesk</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>%1 of %2 done…</source>
        <translation>%1 de %2 hechos…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Detenido. %1</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>These stayed as they were</source>
        <translation>Estos quedaron como estaban</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>No se deshizo nada.</translation>
    </message>
    <message>
        <source>%1 of %2 taken back.</source>
        <translation>%1 de %2 deshechos.</translation>
    </message>
    <message>
        <source>These were not taken back</source>
        <translation>Estos no se deshicieron</translation>
    </message>
    <message>
        <source>Taken back, but not all of it.</source>
        <translation>Deshecho, pero no todo.</translation>
    </message>
</context>
<context>
    <name>callboard::TaskDialog</name>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>%1. For %2</source>
        <translation>%1. Para: %2</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>What came of it, or a new time</source>
        <translation>Qué resultó, o una hora nueva</translation>
    </message>
    <message>
        <source>A word to whoever asked (can be left out)</source>
        <translation>Unas palabras para quien preguntó (opcional)</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>What came of it; or a new time, as in tue 3pm</source>
        <translation>Qué resultó; o una hora nueva, como martes 15:00</translation>
    </message>
    <message>
        <source>How it came to this</source>
        <translation>Cómo se llegó aquí</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>&amp;Denegar</translation>
    </message>
    <message>
        <source>&amp;Put off</source>
        <translation>A&amp;plazar</translation>
    </message>
    <message>
        <source>&amp;Not needed</source>
        <translation>&amp;Ya no hace falta</translation>
    </message>
</context>
<context>
    <name>callboard::TimeField</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>tue 3pm · in 20 min · tomorrow</source>
        <translation>martes 15:00 · en 20 min · mañana</translation>
    </message>
    <message>
        <source>By which clock</source>
        <translation>Con qué reloj</translation>
    </message>
</context>
<context>
    <name>callboard::TimelinePanel</name>
    <message>
        <source>What happened, newest first</source>
        <translation>Lo ocurrido, primero lo más reciente</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Todavía no hay nada</translation>
    </message>
    <message>
        <source>Calls, mails, notes and changes appear here as they happen.</source>
        <translation>Las llamadas, los correos, las notas y los cambios aparecen aquí a medida que ocurren.</translation>
    </message>
    <message>
        <source>Case and timeline</source>
        <translation>Caso y cronología</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>Entradas que se muestran</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Everything with this customer</source>
        <translation>Todo con este cliente</translation>
    </message>
</context>
<context>
    <name>callboard::TopBar</name>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar un comando</translation>
    </message>
    <message>
        <source>Search customers, cases, orders, commands</source>
        <translation>Buscar clientes, casos, pedidos, comandos</translation>
    </message>
    <message>
        <source>Your state</source>
        <translation>Su estado</translation>
    </message>
</context>
<context>
    <name>callboard::WorklistPanel</name>
    <message>
        <source>Work to do</source>
        <translation>Trabajo pendiente</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>Follow-ups, your cases and your team&apos;s queue appear here.</source>
        <translation>Aquí aparecen los seguimientos, sus casos y la cola de su equipo.</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>Narrow the worklist</source>
        <translation>Filtrar la lista de trabajo</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Filtrar la lista</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar un comando</translation>
    </message>
    <message>
        <source>Show all commands and their keys</source>
        <translation>Mostrar todos los comandos y sus teclas</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Ir a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation>Ir a la parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Narrow the worklist</source>
        <translation>Filtrar la lista de trabajo</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Pestaña siguiente</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Pestaña anterior</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Cerrar la pestaña</translation>
    </message>
    <message>
        <source>Open the tab closed last</source>
        <translation>Abrir la última pestaña cerrada</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Crear un cliente</translation>
    </message>
    <message>
        <source>Edit the customer</source>
        <translation>Editar el cliente</translation>
    </message>
    <message>
        <source>New case for this customer</source>
        <translation>Abrir un caso para este cliente</translation>
    </message>
    <message>
        <source>Take the case</source>
        <translation>Asumir el caso</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>Reabrir el caso</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Guardar la entrada</translation>
    </message>
    <message>
        <source>Save and close the case</source>
        <translation>Guardar y cerrar el caso</translation>
    </message>
    <message>
        <source>Choose the outcome</source>
        <translation>Elegir el resultado</translation>
    </message>
    <message>
        <source>Change the kind of entry</source>
        <translation>Cambiar el tipo de entrada</translation>
    </message>
    <message>
        <source>Show other kinds of entries</source>
        <translation>Mostrar otros tipos de entradas</translation>
    </message>
    <message>
        <source>Start a call with this customer</source>
        <translation>Iniciar una llamada con este cliente</translation>
    </message>
    <message>
        <source>Hold the call, or resume it</source>
        <translation>Poner la llamada en espera o reanudarla</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Finalizar la llamada</translation>
    </message>
    <message>
        <source>Send and fetch changes now</source>
        <translation>Enviar y recibir cambios ahora</translation>
    </message>
    <message>
        <source>Theme: as the system has it</source>
        <translation>Tema: como el sistema</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Tema: claro</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Tema: oscuro</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Tema: contraste alto</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Ir a: %1</translation>
    </message>
    <message>
        <source>Start a guide</source>
        <translation>Empezar una guía</translation>
    </message>
    <message>
        <source>Guide: next step</source>
        <translation>Guía: paso siguiente</translation>
    </message>
    <message>
        <source>Guide: one step back</source>
        <translation>Guía: un paso atrás</translation>
    </message>
    <message>
        <source>Guide: jump to a step</source>
        <translation>Guía: saltar a un paso</translation>
    </message>
    <message>
        <source>Guide: pause it, or go on</source>
        <translation>Guía: pausar o seguir</translation>
    </message>
    <message>
        <source>Guide: hand it over to a colleague</source>
        <translation>Guía: pasarla a un compañero</translation>
    </message>
    <message>
        <source>Insert the link of the first article</source>
        <translation>Insertar el enlace del primer artículo</translation>
    </message>
    <message>
        <source>Insert the link of the second article</source>
        <translation>Insertar el enlace del segundo artículo</translation>
    </message>
    <message>
        <source>Insert the link of the third article</source>
        <translation>Insertar el enlace del tercer artículo</translation>
    </message>
    <message>
        <source>Insert the link of the fourth article</source>
        <translation>Insertar el enlace del cuarto artículo</translation>
    </message>
    <message>
        <source>Insert the link of the fifth article</source>
        <translation>Insertar el enlace del quinto artículo</translation>
    </message>
    <message>
        <source>Insert the words for customers of the first article</source>
        <translation>Insertar el texto para clientes del primer artículo</translation>
    </message>
    <message>
        <source>Insert the words for customers of the second article</source>
        <translation>Insertar el texto para clientes del segundo artículo</translation>
    </message>
    <message>
        <source>Insert the words for customers of the third article</source>
        <translation>Insertar el texto para clientes del tercer artículo</translation>
    </message>
    <message>
        <source>Insert the words for customers of the fourth article</source>
        <translation>Insertar el texto para clientes del cuarto artículo</translation>
    </message>
    <message>
        <source>Insert the words for customers of the fifth article</source>
        <translation>Insertar el texto para clientes del quinto artículo</translation>
    </message>
    <message>
        <source>Insert the link of the article you read</source>
        <translation>Insertar el enlace del artículo que lee</translation>
    </message>
    <message>
        <source>Insert the words for customers of the article you read</source>
        <translation>Insertar el texto para clientes del artículo que lee</translation>
    </message>
    <message>
        <source>The article helped</source>
        <translation>El artículo ayudó</translation>
    </message>
    <message>
        <source>The article did not help</source>
        <translation>El artículo no ayudó</translation>
    </message>
    <message>
        <source>The article is wrong, because…</source>
        <translation>El artículo está mal porque…</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Buscar en el artículo</translation>
    </message>
    <message>
        <source>Copy the passage of the article</source>
        <translation>Copiar el pasaje del artículo</translation>
    </message>
    <message>
        <source>Wait for the customer, or go on</source>
        <translation>Esperar al cliente, o continuar</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>¿Por qué vence entonces?</translation>
    </message>
    <message>
        <source>Guide: write one, and look at its versions</source>
        <translation>Guía: escribir una y ver sus versiones</translation>
    </message>
    <message>
        <source>Promise a follow-up</source>
        <translation>Prometer un seguimiento</translation>
    </message>
    <message>
        <source>Ask a lead</source>
        <translation>Preguntar a un responsable</translation>
    </message>
    <message>
        <source>Finish the follow-up, or decide what is asked</source>
        <translation>Terminar el seguimiento o decidir lo que se pregunta</translation>
    </message>
    <message>
        <source>Articles: write one, and see what is missing</source>
        <translation>Artículos: escribir uno y ver qué falta</translation>
    </message>
    <message>
        <source>Make an article from this case</source>
        <translation>Hacer un artículo de este caso</translation>
    </message>
    <message>
        <source>Write a new version of the article you read</source>
        <translation>Escribir una versión nueva del artículo que lees</translation>
    </message>
    <message>
        <source>The number that was hidden is not a card</source>
        <translation>El número que se ocultó no es una tarjeta</translation>
    </message>
    <message>
        <source>Copy the case as text</source>
        <translation>Copiar el caso como texto</translation>
    </message>
    <message>
        <source>Print the case</source>
        <translation>Imprimir el caso</translation>
    </message>
    <message>
        <source>Save the case as PDF</source>
        <translation>Guardar el caso como PDF</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Reembolso…</translation>
    </message>
    <message>
        <source>Copy the article for a guide</source>
        <translation>Copiar el artículo para una guía</translation>
    </message>
    <message>
        <source>Browse the articles by category</source>
        <translation>Explorar los artículos por categoría</translation>
    </message>
    <message>
        <source>Check who is calling</source>
        <translation>Comprobar quién llama</translation>
    </message>
    <message>
        <source>Wait for a colleague, or go on</source>
        <translation>Esperar a un colega, o continuar</translation>
    </message>
    <message>
        <source>Save and resolve the case</source>
        <translation>Guardar y resolver el caso</translation>
    </message>
    <message>
        <source>Take the case along for review, or leave it behind</source>
        <translation>Llevar el caso de viaje para revisarlo, o dejarlo</translation>
    </message>
    <message>
        <source>Merge with another record</source>
        <translation>Unir con otra ficha</translation>
    </message>
    <message>
        <source>Separate merged records</source>
        <translation>Separar fichas unidas</translation>
    </message>
    <message>
        <source>Link the case to another, or take a link off</source>
        <translation>Vincular el caso a otro, o quitar un vínculo</translation>
    </message>
    <message>
        <source>Go to the original, the problem, or another linked case</source>
        <translation>Ir al original, al problema o a otro caso vinculado</translation>
    </message>
    <message>
        <source>Make a problem case of this case, or of those that are chosen</source>
        <translation>Crear un caso de problema con este caso o con los elegidos</translation>
    </message>
    <message>
        <source>Answer all cases of the problem</source>
        <translation>Responder a todos los casos del problema</translation>
    </message>
    <message>
        <source>Take back what was done to cases last</source>
        <translation>Deshacer lo último que se hizo con casos</translation>
    </message>
    <message>
        <source>Merge the case into another of this customer</source>
        <translation>Unir el caso a otro de este cliente</translation>
    </message>
    <message>
        <source>Split the chosen entries out into a new case</source>
        <translation>Separar las entradas elegidas en un caso nuevo</translation>
    </message>
    <message>
        <source>Change all cases that are chosen</source>
        <translation>Cambiar todos los casos elegidos</translation>
    </message>
    <message>
        <source>Take the reply back before it goes out</source>
        <translation>Retirar la respuesta antes de que salga</translation>
    </message>
    <message>
        <source>Run a macro</source>
        <translation>Ejecutar una macro</translation>
    </message>
    <message>
        <source>Consent: what the customer may be contacted for</source>
        <translation>Consentimiento: para qué se puede contactar al cliente</translation>
    </message>
    <message>
        <source>Call the customer</source>
        <translation>Llamar al cliente</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Cambiar teclas</translation>
    </message>
    <message>
        <source>Recurring complaints: what comes more often than usual</source>
        <translation>Quejas recurrentes: lo que llega más de lo habitual</translation>
    </message>
    <message>
        <source>Save the list as CSV</source>
        <translation>Guardar la lista como CSV</translation>
    </message>
    <message>
        <source>Canned replies: write one, or change one</source>
        <translation>Respuestas preparadas: redactar o cambiar una</translation>
    </message>
    <message>
        <source>I have read this customer&apos;s alert</source>
        <translation>He leído la alerta de este cliente</translation>
    </message>
    <message>
        <source>A call from somebody who is not found</source>
        <translation>Una llamada de alguien que no se encuentra</translation>
    </message>
    <message>
        <source>Watch the case, or stop watching it</source>
        <translation>Seguir el caso, o dejar de seguirlo</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A number is too large or too small.</source>
        <translation>Un número es demasiado grande o demasiado pequeño.</translation>
    </message>
    <message>
        <source>A text holds half a character.</source>
        <translation>Un texto contiene medio carácter.</translation>
    </message>
    <message>
        <source>The message has too many parts.</source>
        <translation>El mensaje tiene demasiadas partes.</translation>
    </message>
    <message>
        <source>The message is nested too deeply.</source>
        <translation>El mensaje tiene demasiados niveles anidados.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; occurs twice in one object.</source>
        <translation>El nombre «%1» aparece dos veces en un mismo objeto.</translation>
    </message>
    <message>
        <source>The message is larger than %1 bytes.</source>
        <translation>El mensaje supera los %1 bytes.</translation>
    </message>
    <message>
        <source>This is not valid JSON (at byte %1).</source>
        <translation>Esto no es JSON válido (en el byte %1).</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Esto debe ser un texto.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Esto debe ser un número entero.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Esto debe ser un número.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Esto debe ser verdadero o falso.</translation>
    </message>
    <message>
        <source>This must be a date and time such as 2026-11-21T10:42:00Z.</source>
        <translation>Esto debe ser una fecha con hora, como 2026-11-21T10:42:00Z.</translation>
    </message>
    <message>
        <source>This must be the id of a record.</source>
        <translation>Esto debe ser el identificador de un registro.</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>Esto debe ser una lista.</translation>
    </message>
    <message>
        <source>This must be an object.</source>
        <translation>Esto debe ser un objeto.</translation>
    </message>
    <message>
        <source>The log file %1 cannot be written. Choose another with --log-file.</source>
        <translation>No se puede escribir en el archivo de registro %1. Elija otro con --log-file.</translation>
    </message>
    <message>
        <source>The country of this phone number is not known. Begin it with + and the country code.</source>
        <translation>No se conoce el país de este número de teléfono. Empiece por + y el prefijo del país.</translation>
    </message>
    <message>
        <source>This phone number is too short. Check for missing digits.</source>
        <translation>Este número de teléfono es demasiado corto. Compruebe si faltan cifras.</translation>
    </message>
    <message>
        <source>This phone number is too long. Check for surplus digits.</source>
        <translation>Este número de teléfono es demasiado largo. Compruebe si sobran cifras.</translation>
    </message>
    <message>
        <source>This is not a phone number. Write digits, with + and the country code for other countries.</source>
        <translation>Esto no es un número de teléfono. Escriba cifras, con + y el prefijo para otros países.</translation>
    </message>
    <message>
        <source>A phone number is kept without its extension. Remove the extension and write it into a note.</source>
        <translation>Un número de teléfono se guarda sin extensión. Quite la extensión y escríbala en una nota.</translation>
    </message>
    <message>
        <source>No network has given out such a phone number. Check its digits.</source>
        <translation>Ninguna red ha asignado un número así. Compruebe las cifras.</translation>
    </message>
    <message>
        <source>There is no field of this name.</source>
        <translation>No hay ningún campo con este nombre.</translation>
    </message>
    <message>
        <source>This field cannot be edited directly.</source>
        <translation>Este campo no se puede editar directamente.</translation>
    </message>
    <message>
        <source>This value is of another kind than the field.</source>
        <translation>Este valor es de un tipo distinto al del campo.</translation>
    </message>
    <message>
        <source>An amount needs whole minor units and a three-letter currency.</source>
        <translation>Un importe necesita unidades menores enteras y una moneda de tres letras.</translation>
    </message>
    <message>
        <source>This must be a list of texts.</source>
        <translation>Esto debe ser una lista de textos.</translation>
    </message>
    <message>
        <source>The name of a choice is too long.</source>
        <translation>El nombre de una opción es demasiado largo.</translation>
    </message>
    <message>
        <source>The file is empty. Its first line must name the columns.</source>
        <translation>El archivo está vacío. La primera línea debe nombrar las columnas.</translation>
    </message>
    <message>
        <source>A column has no name in the first line.</source>
        <translation>Una columna no tiene nombre en la primera línea.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is named twice in the first line.</source>
        <translation>La columna «%1» aparece dos veces en la primera línea.</translation>
    </message>
    <message>
        <source>This row has %1 fields, but the first line names %2 columns.</source>
        <translation>Esta fila tiene %1 campos, pero la primera línea nombra %2 columnas.</translation>
    </message>
    <message>
        <source>This row is not in UTF-8. Save the file in UTF-8 and try again.</source>
        <translation>Esta fila no está en UTF-8. Guarde el archivo en UTF-8 y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This row holds a zero byte. Save the file as UTF-8 text and try again.</source>
        <translation>Esta fila contiene un byte cero. Guarde el archivo como texto UTF-8 y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This row has more than %1 fields.</source>
        <translation>Esta fila tiene más de %1 campos.</translation>
    </message>
    <message>
        <source>This row is longer than %1 bytes, or a quotation mark in it is never closed.</source>
        <translation>Esta fila supera los %1 bytes, o en ella hay unas comillas que no se cierran.</translation>
    </message>
    <message>
        <source>A quotation mark stands inside a field. Put the field in quotation marks and double the inner ones.</source>
        <translation>Hay unas comillas dentro de un campo. Ponga el campo entre comillas y duplique las interiores.</translation>
    </message>
    <message>
        <source>Text follows a closing quotation mark. Double the quotation marks that belong to the text.</source>
        <translation>Hay texto después de las comillas de cierre. Duplique las comillas que forman parte del texto.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>Hay unas comillas que no se cierran.</translation>
    </message>
    <message>
        <source>This line has no id and version of a record.</source>
        <translation>Esta línea no tiene identificador ni versión de un registro.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>«%1» no es un número entero.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>«%1» no es ni sí ni no.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date that exists, or is written in another form than the mapping says.</source>
        <translation>«%1» no es una fecha que exista, o está escrita de otra forma que la indicada en la asignación.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount in %2, such as 1234.50.</source>
        <translation>«%1» no es un importe en %2, como 1234.50.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an e-mail address.</source>
        <translation>«%1» no es una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>The options are not written as a JSON object.</source>
        <translation>Las opciones no están escritas como un objeto JSON.</translation>
    </message>
    <message>
        <source>The file %1 has no column &quot;%2&quot;, which the mapping needs. Nothing was imported.</source>
        <translation>El archivo %1 no tiene la columna «%2», que la asignación necesita. No se ha importado nada.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2 Nothing was imported.</source>
        <translation>No se puede leer el archivo %1: %2 No se ha importado nada.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is empty.</source>
        <translation>La clave «%1» está vacía.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; was used in line %2 already.</source>
        <translation>La clave «%1» ya se usó en la línea %2.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; occurs twice for the same record.</source>
        <translation>La clave «%1» aparece dos veces para el mismo registro.</translation>
    </message>
    <message>
        <source>There is no record &quot;%1&quot; that this row belongs to, or it was refused.</source>
        <translation>No existe el registro «%1» al que pertenece esta fila, o fue rechazado.</translation>
    </message>
    <message>
        <source>This amount cannot be added to the others of its record.</source>
        <translation>Este importe no se puede sumar a los demás de su registro.</translation>
    </message>
    <message>
        <source>This field must not be empty.</source>
        <translation>Este campo no puede quedar vacío.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the choices of this field.</source>
        <translation>«%1» no es ninguna de las opciones de este campo.</translation>
    </message>
    <message>
        <source>There is no record &quot;%1&quot; to refer to, or it was refused.</source>
        <translation>No existe el registro «%1» al que se hace referencia, o fue rechazado.</translation>
    </message>
    <message>
        <source>The mapping file is not usable at &quot;%1&quot;: %2</source>
        <translation>El archivo de asignación no se puede usar en «%1»: %2</translation>
    </message>
    <message>
        <source>There is no rule of this name.</source>
        <translation>No hay ninguna regla con este nombre.</translation>
    </message>
    <message>
        <source>A phone number needs &quot;format&quot;: &quot;phone&quot;.</source>
        <translation>Un número de teléfono necesita &quot;format&quot;: &quot;phone&quot;.</translation>
    </message>
    <message>
        <source>An amount needs &quot;format&quot;: &quot;money&quot; and a currency.</source>
        <translation>Un importe necesita &quot;format&quot;: &quot;money&quot; y una moneda.</translation>
    </message>
    <message>
        <source>A time needs &quot;format&quot;: &quot;date&quot;.</source>
        <translation>Una hora necesita &quot;format&quot;: &quot;date&quot;.</translation>
    </message>
    <message>
        <source>A reference needs &quot;reference&quot; with the name of the record.</source>
        <translation>Una referencia necesita &quot;reference&quot; con el nombre del registro.</translation>
    </message>
    <message>
        <source>A field comes either from a column or from a constant.</source>
        <translation>Un campo procede de una columna o de una constante.</translation>
    </message>
    <message>
        <source>There is no format of this name.</source>
        <translation>No hay ningún formato con este nombre.</translation>
    </message>
    <message>
        <source>There is no record of this name.</source>
        <translation>No hay ningún registro con este nombre.</translation>
    </message>
    <message>
        <source>A table needs the columns that name its rows.</source>
        <translation>Una tabla necesita las columnas que dan nombre a sus filas.</translation>
    </message>
    <message>
        <source>This field is not a list.</source>
        <translation>Este campo no es una lista.</translation>
    </message>
    <message>
        <source>There are no tables.</source>
        <translation>No hay tablas.</translation>
    </message>
    <message>
        <source>The message is larger than %1 bytes when it is unpacked. Send it in smaller parts.</source>
        <translation>El mensaje supera los %1 bytes al descomprimirlo. Envíelo en partes más pequeñas.</translation>
    </message>
    <message>
        <source>The message is packed in a way that cannot be read. Send it again.</source>
        <translation>El mensaje está comprimido de una forma que no se puede leer. Envíelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 did not show the certificate that is expected. Nothing was sent. Ask your administrator before you go on.</source>
        <translation>%1 no ha mostrado el certificado esperado. No se ha enviado nada. Consulte con administración antes de continuar.</translation>
    </message>
    <message>
        <source>There is no server of the name %1 in this network. Check the network and the server&apos;s address.</source>
        <translation>En esta red no hay ningún servidor con el nombre %1. Compruebe la red y la dirección del servidor.</translation>
    </message>
    <message>
        <source>Nobody answers at %1. The server may be restarting; it is tried again.</source>
        <translation>Nadie responde en %1. Puede que el servidor se esté reiniciando; se volverá a intentar.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not let %1 be reached. Check the proxy settings of this computer.</source>
        <translation>El proxy de la red no permite llegar a %1. Compruebe la configuración del proxy de este equipo.</translation>
    </message>
    <message>
        <source>What answers at %1 is not understood. Check the server&apos;s address.</source>
        <translation>No se entiende lo que responde en %1. Compruebe la dirección del servidor.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. It is tried again.</source>
        <translation>Se ha perdido la conexión con %1. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds. It is tried again.</source>
        <translation>%1 no ha respondido en %2 segundos. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than this program accepts. Check the server&apos;s address.</source>
        <translation>La respuesta de %1 es mayor de lo que este programa acepta. Compruebe la dirección del servidor.</translation>
    </message>
    <message>
        <source>Port %1 at %2 is used by another program. Stop that program or choose another port.</source>
        <translation>Otro programa usa el puerto %1 en %2. Detenga ese programa o elija otro puerto.</translation>
    </message>
    <message>
        <source>This user may not open port %1. Choose a port from 1024 on.</source>
        <translation>Este usuario no puede abrir el puerto %1. Elija un puerto a partir del 1024.</translation>
    </message>
    <message>
        <source>%1 is not an address in numbers. Use 127.0.0.1 for this machine only, or 0.0.0.0 for every network.</source>
        <translation>%1 no es una dirección numérica. Use 127.0.0.1 solo para este equipo, o 0.0.0.0 para todas las redes.</translation>
    </message>
    <message>
        <source>The server cannot listen at %1, port %2: %3. Choose an address of this machine.</source>
        <translation>El servidor no puede escuchar en %1, puerto %2: %3. Elija una dirección de este equipo.</translation>
    </message>
    <message>
        <source>The certificate in %1 cannot be used: %2. Name a PEM file with the certificate and its chain.</source>
        <translation>No se puede usar el certificado de %1: %2. Indique un archivo PEM con el certificado y su cadena.</translation>
    </message>
    <message>
        <source>The key in %1 cannot be used: %2. Name the PEM file with the key of the certificate.</source>
        <translation>No se puede usar la clave de %1: %2. Indique el archivo PEM con la clave del certificado.</translation>
    </message>
    <message>
        <source>The server is busy. It will be tried again.</source>
        <translation>El servidor está ocupado. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Inicie sesión primero.</translation>
    </message>
    <message>
        <source>The server could not do this. It has noted why, and your work is kept here.</source>
        <translation>El servidor no ha podido hacerlo. Ha anotado el motivo y su trabajo se conserva aquí.</translation>
    </message>
    <message>
        <source>This address is not asked in this way.</source>
        <translation>Esta dirección no se consulta de esta manera.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>No hay nada en esta dirección.</translation>
    </message>
    <message>
        <source>The server is starting or stopping. It will be tried again.</source>
        <translation>El servidor se está iniciando o deteniendo. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>This program and the server are of different versions. Update the older one.</source>
        <translation>Este programa y el servidor son de versiones distintas. Actualice el más antiguo.</translation>
    </message>
    <message>
        <source>The request does not carry JSON.</source>
        <translation>La petición no lleva JSON.</translation>
    </message>
    <message>
        <source>This was done under another name. Sign in as its author to send it.</source>
        <translation>Esto se hizo con otro nombre. Inicie sesión con el nombre de su autor para enviarlo.</translation>
    </message>
    <message>
        <source>The password is shorter than %1 characters. Choose a longer one.</source>
        <translation>La contraseña tiene menos de %1 caracteres. Elija una más larga.</translation>
    </message>
    <message>
        <source>The password is longer than %1 characters. Choose a shorter one.</source>
        <translation>La contraseña tiene más de %1 caracteres. Elija una más corta.</translation>
    </message>
    <message>
        <source>There is not enough memory to protect the password. Try again.</source>
        <translation>No hay memoria suficiente para proteger la contraseña. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>You were signed out. Sign in again.</source>
        <translation>Se ha cerrado su sesión. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>The request is larger than the server takes.</source>
        <translation>La petición es mayor de lo que el servidor admite.</translation>
    </message>
    <message>
        <source>Many people are signing in at this moment. It will be tried again.</source>
        <translation>Muchas personas están iniciando sesión en este momento. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>The sign-in has to be renewed.</source>
        <translation>Es necesario renovar el inicio de sesión.</translation>
    </message>
    <message>
        <source>Name and password do not fit together. Try again, or ask an administrator for a new password.</source>
        <translation>El nombre y la contraseña no coinciden. Vuelva a intentarlo o pida una contraseña nueva a administración.</translation>
    </message>
    <message>
        <source>The cursor is not one that this server gave.</source>
        <translation>Este servidor no ha dado ese cursor.</translation>
    </message>
    <message>
        <source>The server was restored from a backup. The desk fetches everything again.</source>
        <translation>El servidor se ha restaurado desde una copia de seguridad. El puesto vuelve a cargar todo.</translation>
    </message>
    <message>
        <source>The desk has seen more than this server knows. It fetches everything again.</source>
        <translation>El puesto ha visto más de lo que este servidor conoce. Vuelve a cargar todo.</translation>
    </message>
    <message>
        <source>The desk was away for long. It fetches everything again.</source>
        <translation>El puesto ha estado mucho tiempo sin conexión. Vuelve a cargar todo.</translation>
    </message>
    <message>
        <source>Your teams have changed. The desk fetches everything again.</source>
        <translation>Sus equipos han cambiado. El puesto vuelve a cargar todo.</translation>
    </message>
    <message>
        <source>This page of the snapshot does not exist.</source>
        <translation>Esta página de la instantánea no existe.</translation>
    </message>
    <message>
        <source>The server has not received this operation.</source>
        <translation>El servidor no ha recibido esta operación.</translation>
    </message>
    <message>
        <source>An operation is larger than the server takes.</source>
        <translation>Una operación es mayor de lo que el servidor admite.</translation>
    </message>
    <message>
        <source>An operation was sent again with other content. Report this; it should not happen.</source>
        <translation>Una operación se ha enviado de nuevo con otro contenido. Comuníquelo; no debería ocurrir.</translation>
    </message>
    <message>
        <source>This desk&apos;s files were copied or restored. It registers again before it sends.</source>
        <translation>Los archivos de este puesto se han copiado o restaurado. Se registra de nuevo antes de enviar.</translation>
    </message>
    <message>
        <source>This desk belongs to another person.</source>
        <translation>Este puesto pertenece a otra persona.</translation>
    </message>
    <message>
        <source>The name of the device is too long.</source>
        <translation>El nombre del dispositivo es demasiado largo.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Create a site in it with: callboard-admin init %1</source>
        <translation>La carpeta %1 no existe. Cree un sitio en ella con: callboard-admin init %1</translation>
    </message>
    <message>
        <source>Another Callboard program is using %1. Stop it first; two writers would damage each other&apos;s work.</source>
        <translation>Otro programa de Callboard está usando %1. Deténgalo primero; dos programas escribiendo a la vez dañarían los datos.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the folder.</source>
        <translation>No se puede escribir en %1. Compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>There is no site in %1. Create one with: callboard-admin init %1</source>
        <translation>No hay ningún sitio en %1. Cree uno con: callboard-admin init %1</translation>
    </message>
    <message>
        <source>There is a site in %1 already.</source>
        <translation>Ya hay un sitio en %1.</translation>
    </message>
    <message>
        <source>%1 does not say which site it is. Restore it from a backup.</source>
        <translation>%1 no indica de qué sitio es. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved in %1. Free some space and try again.</source>
        <translation>El disco está lleno, así que no se ha guardado nada en %1. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that the folder exists and may be written.</source>
        <translation>No se puede abrir %1. Compruebe que la carpeta existe y que se puede escribir en ella.</translation>
    </message>
    <message>
        <source>The disk reported an error at %1 (%2), so nothing was saved.</source>
        <translation>El disco ha comunicado un error en %1 (%2), así que no se ha guardado nada.</translation>
    </message>
    <message>
        <source>%1 is damaged or is not a database of Callboard.</source>
        <translation>%1 está dañado o no es una base de datos de Callboard.</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Close it and try again.</source>
        <translation>Otro programa está usando %1. Ciérrelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>La búsqueda se ha cancelado.</translation>
    </message>
    <message>
        <source>%1 could not be used: %2.</source>
        <translation>No se ha podido usar %1: %2.</translation>
    </message>
    <message>
        <source>The storage layer &quot;%1&quot; is not registered.</source>
        <translation>La capa de almacenamiento «%1» no está registrada.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message>
        <source>%1 was not opened on the storage layer &quot;%2&quot;. Qt must use the system&apos;s SQLite.</source>
        <translation>%1 no se ha abierto con la capa de almacenamiento «%2». Qt debe usar el SQLite del sistema.</translation>
    </message>
    <message>
        <source>The file system of %1 has no shared memory for SQLite. Use a local disk.</source>
        <translation>El sistema de archivos de %1 no ofrece memoria compartida para SQLite. Use un disco local.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Callboard. Update this program to open it.</source>
        <translation>%1 se escribió con una versión más reciente de Callboard. Actualice este programa para abrirlo.</translation>
    </message>
    <message>
        <source>The data of this desk is loaded again from the server.</source>
        <translation>Los datos de este puesto se cargan de nuevo desde el servidor.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created. Check its permissions.</source>
        <translation>No se puede crear la carpeta %1. Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>The damaged file %1 cannot be moved away. Check the permissions of its folder.</source>
        <translation>No se puede apartar el archivo dañado %1. Compruebe los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not what it should be.</source>
        <translation>La respuesta del servidor no es la que debería ser.</translation>
    </message>
    <message>
        <source>This is more than can be saved at once. Shorten it or save it in parts.</source>
        <translation>Esto es más de lo que se puede guardar de una vez. Acórtelo o guárdelo por partes.</translation>
    </message>
    <message>
        <source>The message lacks its desk or its operations.</source>
        <translation>Al mensaje le falta el puesto o las operaciones.</translation>
    </message>
    <message>
        <source>At most %1 operations can be sent at once.</source>
        <translation>Se pueden enviar como máximo %1 operaciones a la vez.</translation>
    </message>
    <message>
        <source>The server sent a record without an id.</source>
        <translation>El servidor ha enviado un registro sin identificador.</translation>
    </message>
    <message>
        <source>Something answered at this address, but it is not Callboard. Check the address, and whether the network wants you to sign in first.</source>
        <translation>Algo ha respondido en esta dirección, pero no es Callboard. Compruebe la dirección y si la red pide iniciar sesión antes.</translation>
    </message>
    <message>
        <source>This server wants a newer Callboard. Update this program.</source>
        <translation>Este servidor requiere un Callboard más reciente. Actualice este programa.</translation>
    </message>
    <message>
        <source>This server is older than this program. Ask an administrator to update it.</source>
        <translation>Este servidor es más antiguo que este programa. Pida a administración que lo actualice.</translation>
    </message>
    <message>
        <source>Something answered at the server&apos;s address, but it is not Callboard. Perhaps this network wants you to sign in first.</source>
        <translation>Algo ha respondido en la dirección del servidor, pero no es Callboard. Quizá esta red pida iniciar sesión antes.</translation>
    </message>
    <message>
        <source>The server&apos;s proxy answers, but the server behind it does not. It may be restarting; it is tried again.</source>
        <translation>El proxy del servidor responde, pero el servidor que hay detrás no. Puede que se esté reiniciando; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>Sign in to send and receive.</source>
        <translation>Inicie sesión para enviar y recibir.</translation>
    </message>
    <message>
        <source>The server could not answer (%1). It is asked again.</source>
        <translation>El servidor no ha podido responder (%1). Se le preguntará de nuevo.</translation>
    </message>
    <message>
        <source>This case is not here any more.</source>
        <translation>Este caso ya no está aquí.</translation>
    </message>
    <message>
        <source>This case belongs to another team. Ask its team to hand it over.</source>
        <translation>Este caso es de otro equipo. Pida a ese equipo que lo traspase.</translation>
    </message>
    <message>
        <source>This customer is not here any more.</source>
        <translation>Este cliente ya no está aquí.</translation>
    </message>
    <message>
        <source>This case exists already.</source>
        <translation>Este caso ya existe.</translation>
    </message>
    <message>
        <source>You are not in the team that this case is for.</source>
        <translation>Usted no está en el equipo al que corresponde este caso.</translation>
    </message>
    <message>
        <source>A case is closed with an outcome. Choose one and close it.</source>
        <translation>Un caso se cierra con un resultado. Elija uno y ciérrelo.</translation>
    </message>
    <message>
        <source>Choose how the case ended before closing it.</source>
        <translation>Elija cómo ha terminado el caso antes de cerrarlo.</translation>
    </message>
    <message>
        <source>This value does not fit the field &quot;%1&quot;.</source>
        <translation>Este valor no es adecuado para el campo «%1».</translation>
    </message>
    <message>
        <source>This field cannot be edited.</source>
        <translation>Este campo no se puede editar.</translation>
    </message>
    <message>
        <source>A customer needs a name, a phone number or an e-mail address.</source>
        <translation>Un cliente necesita un nombre, un número de teléfono o una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>A customer can have at most %1 numbers or addresses of a kind.</source>
        <translation>Un cliente puede tener como máximo %1 números o direcciones de cada tipo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a phone number with its country code.</source>
        <translation>«%1» no es un número de teléfono con su prefijo de país.</translation>
    </message>
    <message>
        <source>This customer exists already.</source>
        <translation>Este cliente ya existe.</translation>
    </message>
    <message>
        <source>Changes are written by the program, not by hand.</source>
        <translation>Los cambios los escribe el programa, no se escriben a mano.</translation>
    </message>
    <message>
        <source>The note is empty. Write something first.</source>
        <translation>La nota está vacía. Escriba algo primero.</translation>
    </message>
    <message>
        <source>This case is of another customer.</source>
        <translation>Este caso es de otro cliente.</translation>
    </message>
    <message>
        <source>The record of this conflict is not here any more.</source>
        <translation>El registro de este conflicto ya no está aquí.</translation>
    </message>
    <message>
        <source>This conflict is not here any more.</source>
        <translation>Este conflicto ya no está aquí.</translation>
    </message>
    <message>
        <source>This version does not know how to do &quot;%1&quot;. Update it and try again.</source>
        <translation>Esta versión no sabe hacer «%1». Actualícela y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask a team lead or an administrator.</source>
        <translation>Su función no permite hacer esto. Consulte con su responsable de equipo o con administración.</translation>
    </message>
    <message>
        <source>Something required is missing. Fill it in and save again.</source>
        <translation>Falta algo obligatorio. Rellénelo y guarde de nuevo.</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters. Shorten it and save again.</source>
        <translation>El texto tiene más de %1 caracteres. Acórtelo y guarde de nuevo.</translation>
    </message>
    <message>
        <source>This version does not know the argument &quot;%1&quot;. Update it and try again.</source>
        <translation>Esta versión no conoce el argumento «%1». Actualícela y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The argument &quot;%1&quot; is missing.</source>
        <translation>Falta el argumento «%1».</translation>
    </message>
    <message>
        <source>There is no kind of record called &quot;%1&quot;.</source>
        <translation>No hay ningún tipo de registro llamado «%1».</translation>
    </message>
    <message>
        <source>At most %1 records can be written at once.</source>
        <translation>Se pueden escribir como máximo %1 registros a la vez.</translation>
    </message>
    <message>
        <source>A record has no id.</source>
        <translation>Un registro no tiene identificador.</translation>
    </message>
    <message>
        <source>Write a whole number here, with digits only.</source>
        <translation>Escriba aquí un número entero, solo con cifras.</translation>
    </message>
    <message>
        <source>Write a number here, with a point before the decimals.</source>
        <translation>Escriba aquí un número, con un punto antes de los decimales.</translation>
    </message>
    <message>
        <source>Write the date as year, month and day, such as 2026-11-21.</source>
        <translation>Escriba la fecha como año, mes y día, por ejemplo 2026-11-21.</translation>
    </message>
    <message>
        <source>Write the date as 2026-11-21, or with a time as 2026-11-21 17:00.</source>
        <translation>Escriba la fecha como 2026-11-21, o con hora como 2026-11-21 17:00.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>No se puede crear la carpeta %1. Compruebe los permisos de la carpeta superior.</translation>
    </message>
    <message>
        <source>The site has no administrator. Add one with: callboard-admin user add FOLDER --role admin</source>
        <translation>El sitio no tiene ninguna persona administradora. Añada una con: callboard-admin user add FOLDER --role admin</translation>
    </message>
    <message>
        <source>There is no user called &quot;%1&quot;.</source>
        <translation>No hay ningún usuario llamado «%1».</translation>
    </message>
    <message>
        <source>There is no brand called &quot;%1&quot;. There are: %2.</source>
        <translation>No hay ninguna marca llamada «%1». Existen: %2.</translation>
    </message>
    <message>
        <source>There is no team called &quot;%1&quot;. There are: %2.</source>
        <translation>No hay ningún equipo llamado «%1». Existen: %2.</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read.</source>
        <translation>No se puede leer el archivo de contraseña %1.</translation>
    </message>
    <message>
        <source>Name an operation, as in &quot;case.close&quot;.</source>
        <translation>Indique una operación, por ejemplo «case.close».</translation>
    </message>
    <message>
        <source>%1 checks failed. Keep the folder as it is and restore a backup beside it.</source>
        <translation>%1 comprobaciones han fallado. Conserve la carpeta como está y restaure una copia de seguridad en otra.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>The file %1 is too large. Import it in parts.</source>
        <translation>El archivo %1 es demasiado grande. Impórtelo por partes.</translation>
    </message>
    <message>
        <source>Say what to read: --mapping FILE --from FOLDER.</source>
        <translation>Indique qué leer: --mapping FILE --from FOLDER.</translation>
    </message>
    <message>
        <source>Say what to write, one of: %1.</source>
        <translation>Indique qué escribir, una de estas opciones: %1.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;. Choose csv or jsonl.</source>
        <translation>No existe el formato «%1». Elija csv o jsonl.</translation>
    </message>
    <message>
        <source>Say which site: callboard-admin %1 %2</source>
        <translation>Indique el sitio: callboard-admin %1 %2</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. --help lists them.</source>
        <translation>No existe el comando «%1». --help muestra la lista.</translation>
    </message>
    <message>
        <source>Say which with --%1.</source>
        <translation>Indique cuál con --%1.</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;. Choose rep, lead or admin.</source>
        <translation>No existe la función «%1». Elija rep, lead o admin.</translation>
    </message>
    <message>
        <source>There is a user called &quot;%1&quot; already.</source>
        <translation>Ya hay un usuario llamado «%1».</translation>
    </message>
    <message>
        <source>There is a team called &quot;%1&quot; already.</source>
        <translation>Ya hay un equipo llamado «%1».</translation>
    </message>
    <message>
        <source>There is a brand called &quot;%1&quot; already.</source>
        <translation>Ya hay una marca llamada «%1».</translation>
    </message>
    <message>
        <source>There is no option --%1. --help lists them.</source>
        <translation>No existe la opción --%1. --help muestra la lista.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value after it.</source>
        <translation>La opción --%1 necesita un valor a continuación.</translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be read.</source>
        <translation>No se puede leer el archivo de configuración %1.</translation>
    </message>
    <message>
        <source>%1, line %2: write &quot;name = value&quot;.</source>
        <translation>%1, línea %2: escriba «name = value».</translation>
    </message>
    <message>
        <source>%1, line %2: there is no setting called &quot;%3&quot;. --help lists them.</source>
        <translation>%1, línea %2: no existe el ajuste «%3». --help muestra la lista.</translation>
    </message>
    <message>
        <source>--%1 wants a whole number from %2 to %3.</source>
        <translation>--%1 necesita un número entero entre %2 y %3.</translation>
    </message>
    <message>
        <source>--listen wants an address and a port, as in 127.0.0.1:8080.</source>
        <translation>--listen necesita una dirección y un puerto, por ejemplo 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Callboard is running already with the files in %1. Go to its window, or close it first.</source>
        <translation>Callboard ya está abierto con los archivos de %1. Vaya a su ventana o ciérrelo primero.</translation>
    </message>
    <message>
        <source>--size wants width and height, as in 1440x900, and at least 640x400.</source>
        <translation>--size necesita ancho y alto, por ejemplo 1440x900, y como mínimo 640x400.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no record that takes fields. Choose customer, case_file or order.</source>
        <translation>«%1» no es un registro que admita campos. Elija customer, case_file u order.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a field&apos;s name. Use at most %2 small letters, digits and _.</source>
        <translation>«%1» no puede ser el nombre de un campo. Use como máximo %2 letras minúsculas, cifras y _.</translation>
    </message>
    <message>
        <source>Say what the field holds: text, integer, boolean, date or option.</source>
        <translation>Diga qué contiene el campo: text, integer, boolean, date u option.</translation>
    </message>
    <message>
        <source>A field has choices when it is one of them, and only then.</source>
        <translation>Un campo tiene opciones cuando es una de ellas, y solo entonces.</translation>
    </message>
    <message>
        <source>The site has not declared this field. Declare it with: callboard-admin field add</source>
        <translation>El sitio no ha declarado este campo. Declárelo con: callboard-admin field add</translation>
    </message>
    <message>
        <source>An operation lacks its id or its name.</source>
        <translation>A una operación le falta su id o su nombre.</translation>
    </message>
    <message>
        <source>The next operation of this desk is number %1.</source>
        <translation>La siguiente operación de este puesto es la número %1.</translation>
    </message>
    <message>
        <source>The stored record %1 %2 is damaged: %3</source>
        <translation>El registro guardado %1 %2 está dañado: %3</translation>
    </message>
    <message>
        <source>This is on its way already.</source>
        <translation>Esto ya está en camino.</translation>
    </message>
    <message>
        <source>This is not in the outbox any more.</source>
        <translation>Esto ya no está en la bandeja de salida.</translation>
    </message>
    <message>
        <source>This team is not here any more. Choose another.</source>
        <translation>Este equipo ya no existe. Elija otro.</translation>
    </message>
    <message>
        <source>This person is not here any more. Choose another.</source>
        <translation>Esta persona ya no existe. Elija otra.</translation>
    </message>
    <message>
        <source>%1 does not work here any more. Choose another.</source>
        <translation>%1 ya no trabaja aquí. Elija otra persona.</translation>
    </message>
    <message>
        <source>A customer stays with the brand. Make a new record for the other brand.</source>
        <translation>Un cliente se queda con su marca. Cree un registro nuevo para la otra marca.</translation>
    </message>
    <message>
        <source>There is a field &quot;%1&quot; already.</source>
        <translation>Ya existe un campo «%1».</translation>
    </message>
    <message>
        <source>This guide is not being answered now. Resume it first.</source>
        <translation>Esta guía no se está respondiendo ahora. Reanúdela primero.</translation>
    </message>
    <message>
        <source>This question wants an answer of the type %1.</source>
        <translation>Esta pregunta espera una respuesta del tipo %1.</translation>
    </message>
    <message>
        <source>Choose one of the options.</source>
        <translation>Elija una de las opciones.</translation>
    </message>
    <message>
        <source>This guide reckons in %1.</source>
        <translation>Esta guía calcula en %1.</translation>
    </message>
    <message>
        <source>That is less than %1, the least that can be right here.</source>
        <translation>Es menos de %1, lo mínimo que puede ser correcto aquí.</translation>
    </message>
    <message>
        <source>That is more than %1, the most that can be right here.</source>
        <translation>Es más de %1, lo máximo que puede ser correcto aquí.</translation>
    </message>
    <message>
        <source>The guide &quot;%1&quot; is not here. Fetch changes, or ask a lead to publish it.</source>
        <translation>La guía «%1» no está aquí. Traiga los cambios o pida a un responsable que la publique.</translation>
    </message>
    <message>
        <source>The guide &quot;%1&quot; does not say what follows. A lead has to change it.</source>
        <translation>La guía «%1» no dice qué sigue. Un responsable tiene que cambiarla.</translation>
    </message>
    <message>
        <source>The guide &quot;%1&quot; goes round in a circle. A lead has to change it.</source>
        <translation>La guía «%1» da vueltas en círculo. Un responsable tiene que cambiarla.</translation>
    </message>
    <message>
        <source>Choose a day from today on that can still be promised.</source>
        <translation>Elija un día a partir de hoy que aún se pueda prometer.</translation>
    </message>
    <message>
        <source>A colleague holds this guide. Ask them to hand it over.</source>
        <translation>Esta guía la lleva otra persona del equipo. Pídale que se la pase.</translation>
    </message>
    <message>
        <source>Required before this: %1. Go there first.</source>
        <translation>Obligatorio antes de esto: %1. Vaya primero allí.</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation>No hay nada a lo que volver.</translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot; to jump to.</source>
        <translation>No hay ningún paso «%1» al que saltar.</translation>
    </message>
    <message>
        <source>This guide is not paused.</source>
        <translation>Esta guía no está en pausa.</translation>
    </message>
    <message>
        <source>This guide cannot be handed over.</source>
        <translation>Esta guía no se puede pasar a otra persona.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8. Save it with that encoding.</source>
        <translation>El archivo no está en UTF-8. Guárdelo con esa codificación.</translation>
    </message>
    <message>
        <source>There is an invisible control character here. Remove it.</source>
        <translation>Aquí hay un carácter de control invisible. Quítelo.</translation>
    </message>
    <message>
        <source>The file is larger than a guide may be (%1 KB). Split it into guides that call each other.</source>
        <translation>El archivo es mayor de lo que puede ser una guía (%1 KB). Divídalo en guías que se llamen entre sí.</translation>
    </message>
    <message>
        <source>Lists and maps are nested deeper than %1 levels.</source>
        <translation>Las listas y los mapas están anidados a más de %1 niveles.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>This is not YAML: %1. A text with signs such as : # ? or { needs quotes.</source>
        <translation>Esto no es YAML: %1. Un texto con signos como : # ? o { necesita comillas.</translation>
    </message>
    <message>
        <source>Anchors (&amp;name) are not allowed. Write the text out.</source>
        <translation>No se permiten anclas (&amp;name). Escriba el texto completo.</translation>
    </message>
    <message>
        <source>Aliases (*name) are not allowed. Write the text out.</source>
        <translation>No se permiten alias (*name). Escriba el texto completo.</translation>
    </message>
    <message>
        <source>Tags are not allowed here: %1. Put the text in quotes if it begins with an exclamation mark.</source>
        <translation>Aquí no se permiten etiquetas: %1. Ponga el texto entre comillas si empieza por un signo de exclamación.</translation>
    </message>
    <message>
        <source>A second document begins here. A file holds one guide.</source>
        <translation>Aquí empieza un segundo documento. Un archivo contiene una guía.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here a second time. Keep one of them.</source>
        <translation>«%1» aparece aquí por segunda vez. Deje solo una.</translation>
    </message>
    <message>
        <source>A guide begins with keys such as guide, title, languages and steps.</source>
        <translation>Una guía empieza con claves como guide, title, languages y steps.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing here.</source>
        <translation>Aquí falta «%1».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means nothing here. Known are: %2.</source>
        <translation>«%1» no significa nada aquí. Se conocen: %2.</translation>
    </message>
    <message>
        <source>Something else is expected here: %1.</source>
        <translation>Aquí se espera otra cosa: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name. Names have small letters, digits, _ and -, and begin with a letter.</source>
        <translation>«%1» no puede ser un nombre. Los nombres tienen minúsculas, cifras, _ y -, y empiezan por una letra.</translation>
    </message>
    <message>
        <source>This step does nothing. Give it one of say, ask, choose, check, verify, decide, look_up, action, article, guide, escalate, schedule, outcome, end.</source>
        <translation>Este paso no hace nada. Dele uno de estos: say, ask, choose, check, verify, decide, look_up, action, article, guide, escalate, schedule, outcome, end.</translation>
    </message>
    <message>
        <source>This step is both &quot;%1&quot; and &quot;%2&quot;. Make two steps of it.</source>
        <translation>Este paso es a la vez «%1» y «%2». Haga dos pasos.</translation>
    </message>
    <message>
        <source>There is another step with the name &quot;%1&quot;.</source>
        <translation>Hay otro paso con el nombre «%1».</translation>
    </message>
    <message>
        <source>A guide has at most %1 steps. Split it into guides that call each other.</source>
        <translation>Una guía tiene como máximo %1 pasos. Divídala en guías que se llamen entre sí.</translation>
    </message>
    <message>
        <source>There are nine digits, so nine options at most. Ask in two steps.</source>
        <translation>Hay nueve cifras, así que nueve opciones como máximo. Pregunte en dos pasos.</translation>
    </message>
    <message>
        <source>There is no type &quot;%1&quot;. Known are: %2.</source>
        <translation>No existe el tipo «%1». Se conocen: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no language. Languages are written as in [en, es].</source>
        <translation>«%1» no es un idioma. Los idiomas se escriben como en [en, es].</translation>
    </message>
    <message>
        <source>The language &quot;%1&quot; is not among those of the guide: %2.</source>
        <translation>El idioma «%1» no está entre los de la guía: %2.</translation>
    </message>
    <message>
        <source>There are no words here.</source>
        <translation>Aquí no hay palabras.</translation>
    </message>
    <message>
        <source>This text has more than %1 characters.</source>
        <translation>Este texto tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>The condition cannot be understood at &quot;%1&quot;.</source>
        <translation>La condición no se entiende en «%1».</translation>
    </message>
    <message>
        <source>The condition is too long. Decide in two steps.</source>
        <translation>La condición es demasiado larga. Decida en dos pasos.</translation>
    </message>
    <message>
        <source>The condition has too many brackets within each other. Decide in two steps.</source>
        <translation>La condición tiene demasiados paréntesis unos dentro de otros. Decida en dos pasos.</translation>
    </message>
    <message>
        <source>This merge field is not closed or empty: %1. Write {name} or {name|otherwise}, and {{ for a brace.</source>
        <translation>Este campo no está cerrado o está vacío: %1. Escriba {name} o {name|otherwise}, y {{ para una llave.</translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot;.</source>
        <translation>No hay ningún paso «%1».</translation>
    </message>
    <message>
        <source>Nothing is called &quot;%1&quot;: it is no answer of this guide and no field of a record.</source>
        <translation>Nada se llama «%1»: no es una respuesta de esta guía ni un campo de un registro.</translation>
    </message>
    <message>
        <source>There is no operation &quot;%1&quot;.</source>
        <translation>No hay ninguna operación «%1».</translation>
    </message>
    <message>
        <source>The operation %1 has no argument &quot;%2&quot;.</source>
        <translation>La operación %1 no tiene el argumento «%2».</translation>
    </message>
    <message>
        <source>The operation %1 needs the argument &quot;%2&quot;.</source>
        <translation>La operación %1 necesita el argumento «%2».</translation>
    </message>
    <message>
        <source>There is no article &quot;%1&quot;.</source>
        <translation>No hay ningún artículo «%1».</translation>
    </message>
    <message>
        <source>There is no guide &quot;%1&quot;.</source>
        <translation>No hay ninguna guía «%1».</translation>
    </message>
    <message>
        <source>The guide &quot;%1&quot; leads back to this one.</source>
        <translation>La guía «%1» lleva de vuelta a esta.</translation>
    </message>
    <message>
        <source>The guide %1 has no parameter &quot;%2&quot;.</source>
        <translation>La guía %1 no tiene el parámetro «%2».</translation>
    </message>
    <message>
        <source>The guide %1 needs the parameter &quot;%2&quot;.</source>
        <translation>La guía %1 necesita el parámetro «%2».</translation>
    </message>
    <message>
        <source>The guide %1 has no result &quot;%2&quot;.</source>
        <translation>La guía %1 no tiene el resultado «%2».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no option &quot;%2&quot;. It has: %3.</source>
        <translation>«%1» no tiene la opción «%2». Tiene: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the type %2; here stands %3.</source>
        <translation>«%1» es del tipo %2; aquí pone %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the type %2 here and %3 elsewhere. Give one of them another name.</source>
        <translation>«%1» es del tipo %2 aquí y %3 en otro sitio. Dé otro nombre a uno de los dos.</translation>
    </message>
    <message>
        <source>The result &quot;%1&quot; may have no answer when the guide is done.</source>
        <translation>El resultado «%1» puede quedar sin respuesta cuando la guía termina.</translation>
    </message>
    <message>
        <source>Nothing leads to the step &quot;%1&quot;.</source>
        <translation>Nada lleva al paso «%1».</translation>
    </message>
    <message>
        <source>Nothing follows the step &quot;%1&quot;, and it is no end.</source>
        <translation>Nada sigue al paso «%1», y no es un final.</translation>
    </message>
    <message>
        <source>From the step &quot;%1&quot; no end can be reached: %2.</source>
        <translation>Desde el paso «%1» no se puede llegar a ningún final: %2.</translation>
    </message>
    <message>
        <source>These steps follow each other for ever without asking anybody: %1.</source>
        <translation>Estos pasos se siguen sin fin y sin preguntar a nadie: %1.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; can be reached without the required step &quot;%1&quot;: %3.</source>
        <translation>Se puede llegar a «%2» sin el paso obligatorio «%1»: %3.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is required before &quot;%2&quot;, and there is no such step.</source>
        <translation>El paso «%1» es obligatorio antes de «%2», y no hay ningún paso así.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may have no answer here: %2. Ask before, test &quot;%1 is set&quot;, or write {%1|otherwise}.</source>
        <translation>«%1» puede no tener respuesta aquí: %2. Pregunte antes, compruebe «%1 is set» o escriba {%1|otherwise}.</translation>
    </message>
    <message>
        <source>This condition can never hold: %1.</source>
        <translation>Esta condición nunca se puede cumplir: %1.</translation>
    </message>
    <message>
        <source>Two conditions hold at once, this one and that of line %1, when %2.</source>
        <translation>Se cumplen dos condiciones a la vez, esta y la de la línea %1, cuando %2.</translation>
    </message>
    <message>
        <source>No condition holds when %1. Add a condition or &quot;otherwise&quot;.</source>
        <translation>No se cumple ninguna condición cuando %1. Añada una condición u «otherwise».</translation>
    </message>
    <message>
        <source>The conditions cover everything: &quot;otherwise&quot; is never taken.</source>
        <translation>Las condiciones lo cubren todo: «otherwise» nunca se usa.</translation>
    </message>
    <message>
        <source>These conditions are too entangled to be proved. Decide in several steps.</source>
        <translation>Estas condiciones están demasiado enredadas para probarlas. Decida en varios pasos.</translation>
    </message>
    <message>
        <source>The options &quot;%1&quot; and &quot;%2&quot; read the same.</source>
        <translation>Las opciones «%1» y «%2» dicen lo mismo.</translation>
    </message>
    <message>
        <source>%1 right answers are needed, and there are %2 questions.</source>
        <translation>Hacen falta %1 respuestas correctas y hay %2 preguntas.</translation>
    </message>
    <message>
        <source>The guide %1 is never stopped, so this is never taken.</source>
        <translation>La guía %1 nunca se interrumpe, así que esto nunca se usa.</translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; is missing.</source>
        <translation>Falta el texto en «%1».</translation>
    </message>
    <message>
        <source>The texts in &quot;%1&quot; and &quot;%2&quot; do not name the same fields: %3.</source>
        <translation>Los textos en «%1» y «%2» no nombran los mismos campos: %3.</translation>
    </message>
    <message>
        <source>A sentence of %1 words is hard to say in one breath. Make two of it.</source>
        <translation>Una frase de %1 palabras cuesta decirla de una vez. Haga dos.</translation>
    </message>
    <message>
        <source>%1 words at a stretch are hard to listen to. Ask something in between.</source>
        <translation>%1 palabras seguidas cuesta escucharlas. Pregunte algo entremedias.</translation>
    </message>
    <message>
        <source>Many long words make this hard to follow (readability index %1, %2 is hard). Say it more simply.</source>
        <translation>Muchas palabras largas lo hacen difícil de seguir (índice de lectura %1; %2 es difícil). Dígalo más sencillo.</translation>
    </message>
    <message>
        <source>The guide &quot;%1&quot; leads back to itself. A lead has to change it.</source>
        <translation>La guía «%1» lleva de vuelta a sí misma. Un responsable tiene que cambiarla.</translation>
    </message>
    <message>
        <source>The guide &quot;%1&quot; and those that it calls have too many steps.</source>
        <translation>La guía «%1» y las que llama tienen demasiados pasos.</translation>
    </message>
    <message>
        <source>The answers have to be JSON with &quot;answers&quot; and, where needed, &quot;facts&quot;, &quot;today&quot; and &quot;language&quot;.</source>
        <translation>Las respuestas tienen que ser JSON con «answers» y, donde haga falta, «facts», «today» y «language».</translation>
    </message>
    <message>
        <source>This event of a guide cannot be read: %1</source>
        <translation>Este suceso de una guía no se puede leer: %1</translation>
    </message>
    <message>
        <source>This answer of a guide cannot be read: %1</source>
        <translation>Esta respuesta de una guía no se puede leer: %1</translation>
    </message>
    <message>
        <source>Type an answer first.</source>
        <translation>Escriba primero una respuesta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number. Type it in digits, as in 12.5.</source>
        <translation>«%1» no es un número. Escríbalo con cifras, como 12.5.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount. Type it in digits, as in 12.50.</source>
        <translation>«%1» no es un importe. Escríbalo con cifras, como 12.50.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day. Type it as in 2026-11-30.</source>
        <translation>«%1» no es un día. Escríbalo como 2026-11-30.</translation>
    </message>
    <message>
        <source>Answer yes or no.</source>
        <translation>Responda sí o no.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address. One looks like name@example.com.</source>
        <translation>«%1» no es una dirección de correo. Una es como name@example.com.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no phone number. Type its digits.</source>
        <translation>«%1» no es un número de teléfono. Escriba sus cifras.</translation>
    </message>
    <message>
        <source>Say which file.</source>
        <translation>Indique qué archivo.</translation>
    </message>
    <message>
        <source>Guides: %1, errors: %2, warnings: %3.</source>
        <translation>Guías: %1, errores: %2, avisos: %3.</translation>
    </message>
    <message>
        <source>Line %1 of the runs cannot be read. A line is {&quot;id&quot;: …, &quot;guide&quot;: …, &quot;step&quot;: …}.</source>
        <translation>La línea %1 de los recorridos no se puede leer. Una línea es {&quot;id&quot;: …, &quot;guide&quot;: …, &quot;step&quot;: …}.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>«%1» tiene que ser un texto.</translation>
    </message>
    <message>
        <source>&quot;id&quot; must be a text or a whole number.</source>
        <translation>«id» tiene que ser un texto o un número entero.</translation>
    </message>
    <message>
        <source>&quot;relevant&quot; must be a list of ids.</source>
        <translation>«relevant» tiene que ser una lista de ids.</translation>
    </message>
    <message>
        <source>A line must be one JSON object.</source>
        <translation>Una línea tiene que ser un objeto JSON.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; was there before.</source>
        <translation>El id «%1» ya apareció antes.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>No se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes.</source>
        <translation>La línea tiene más de %1 bytes.</translation>
    </message>
    <message>
        <source>The search for articles holds %1 of them at most.</source>
        <translation>La búsqueda de artículos admite %1 como máximo.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; has more than four words.</source>
        <translation>Línea %1: «%2» tiene más de cuatro palabras.</translation>
    </message>
    <message>
        <source>Line %1: write at least two words with a comma between.</source>
        <translation>Línea %1: escriba al menos dos palabras separadas por una coma.</translation>
    </message>
    <message>
        <source>Say which file: --%1 FILE.</source>
        <translation>Diga qué archivo: --%1 ARCHIVO.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1</source>
        <translation>No se puede crear una carpeta temporal: %1</translation>
    </message>
    <message>
        <source>This does not follow from the guide. Fetch changes and answer again.</source>
        <translation>Esto no se sigue de la guía. Traiga los cambios y responda de nuevo.</translation>
    </message>
    <message>
        <source>The guide &quot;%1&quot; still requires: %2. Go through these, or end it as stopped, before closing the case.</source>
        <translation>La guía «%1» aún exige: %2. Pase por ellos, o termínela como interrumpida, antes de cerrar el caso.</translation>
    </message>
    <message>
        <source>This guide is not here. Fetch changes and try again.</source>
        <translation>Esta guía no está aquí. Traiga los cambios y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This run of a guide is not here any more.</source>
        <translation>Este recorrido de una guía ya no está aquí.</translation>
    </message>
    <message>
        <source>Version %1 of this guide is not here. Its answers are kept; fetch changes and try again.</source>
        <translation>La versión %1 de esta guía no está aquí. Sus respuestas se conservan; traiga los cambios y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Version %1 of this guide cannot be read.</source>
        <translation>La versión %1 de esta guía no se puede leer.</translation>
    </message>
    <message>
        <source>This run has more than %1 events. Stop it and start the guide again.</source>
        <translation>Este recorrido tiene más de %1 sucesos. Deténgalo e inicie la guía de nuevo.</translation>
    </message>
    <message>
        <source>This guide is followed by another team.</source>
        <translation>Esta guía la sigue otro equipo.</translation>
    </message>
    <message>
        <source>This brand is not here any more.</source>
        <translation>Esta marca ya no está aquí.</translation>
    </message>
    <message>
        <source>The guide is larger than %1 KB. Split it into guides that call each other.</source>
        <translation>La guía es mayor de %1 KB. Divídala en guías que se llamen entre sí.</translation>
    </message>
    <message>
        <source>The guide has a mistake in line %1, column %2: %3</source>
        <translation>La guía tiene un error en la línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>Version %1 of this guide was published meanwhile. Compare it with yours and publish again.</source>
        <translation>Entretanto se publicó la versión %1 de esta guía. Compárela con la suya y publique de nuevo.</translation>
    </message>
    <message>
        <source>This run of a guide exists already.</source>
        <translation>Este recorrido de una guía ya existe.</translation>
    </message>
    <message>
        <source>This guide went on at another desk meanwhile. Look where it stands and answer again.</source>
        <translation>Entretanto esta guía avanzó en otro puesto. Mire dónde está y responda de nuevo.</translation>
    </message>
    <message>
        <source>This is no answer to a guide.</source>
        <translation>Esto no es una respuesta a una guía.</translation>
    </message>
    <message>
        <source>Somebody else holds this guide by now.</source>
        <translation>Otra persona lleva ya esta guía.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8. Save it as UTF-8 and import it again.</source>
        <translation>El archivo no es texto en UTF-8. Guárdelo como UTF-8 e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters. Divide it into several articles.</source>
        <translation>El texto tiene más de %1 caracteres. Divídalo en varios artículos.</translation>
    </message>
    <message>
        <source>The article is empty. Write a title or a text first.</source>
        <translation>El artículo está vacío. Escriba primero un título o un texto.</translation>
    </message>
    <message>
        <source>This article is not here any more.</source>
        <translation>Este artículo ya no está aquí.</translation>
    </message>
    <message>
        <source>This version of the article is not here any more.</source>
        <translation>Esta versión del artículo ya no está aquí.</translation>
    </message>
    <message>
        <source>This article is in the archive. Ask a team lead to bring it back first.</source>
        <translation>Este artículo está archivado. Pida primero a un responsable de equipo que lo recupere.</translation>
    </message>
    <message>
        <source>Say for which brand the article is.</source>
        <translation>Indique para qué marca es el artículo.</translation>
    </message>
    <message>
        <source>This version belongs to another article.</source>
        <translation>Esta versión es de otro artículo.</translation>
    </message>
    <message>
        <source>There is a newer version of this article. Read it first.</source>
        <translation>Hay una versión más reciente de este artículo. Léala primero.</translation>
    </message>
    <message>
        <source>The article would expire at once. Choose a later day.</source>
        <translation>El artículo caducaría de inmediato. Elija un día posterior.</translation>
    </message>
    <message>
        <source>Say what is wrong, so that it can be mended.</source>
        <translation>Diga qué está mal para que se pueda corregir.</translation>
    </message>
    <message>
        <source>Say what to read: --from FILE or --from FOLDER.</source>
        <translation>Indique qué leer: --from ARCHIVO o --from CARPETA.</translation>
    </message>
    <message>
        <source>Say where to write: --to FILE.jsonl or --to FOLDER.</source>
        <translation>Indique dónde escribir: --to ARCHIVO.jsonl o --to CARPETA.</translation>
    </message>
    <message>
        <source>Open a case first: this step of the guide changes one.</source>
        <translation>Abra primero un caso: este paso de la guía cambia uno.</translation>
    </message>
    <message>
        <source>This version does not know the field &quot;%1&quot;. Update it and try again.</source>
        <translation>Esta versión no conoce el campo «%1». Actualícela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This version does not know the operation &quot;%1&quot;. Update it and try again.</source>
        <translation>Esta versión no conoce la operación «%1». Actualícela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;. Known are: %2.</source>
        <translation>No hay ningún canal «%1». Se conocen: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list of working hours. Write them like &quot;09:00-12:30, 13:30-18:00&quot;, in their order; a night shift ends after 24:00, like &quot;22:00-30:00&quot;.</source>
        <translation>&quot;%1&quot; no es una lista de horas de trabajo. Escríbalas como &quot;09:00-12:30, 13:30-18:00&quot;, en su orden; un turno de noche termina después de las 24:00, como &quot;22:00-30:00&quot;.</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;. Zones are named like &quot;Europe/Madrid&quot;.</source>
        <translation>No hay ninguna zona horaria &quot;%1&quot;. Las zonas se llaman como &quot;Europe/Madrid&quot;.</translation>
    </message>
    <message>
        <source>A calendar has a pattern of 1 to %1 days, and at most %2 days of their own.</source>
        <translation>Un calendario tiene un patrón de 1 a %1 días, y como máximo %2 días propios.</translation>
    </message>
    <message>
        <source>The pattern needs the date of its first day, like &quot;2026-01-05&quot;.</source>
        <translation>El patrón necesita la fecha de su primer día, como &quot;2026-01-05&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a day of its own. Write the date, the hours if people work, and a name, like &quot;2026-12-24 09:00-12:00 Christmas Eve&quot;.</source>
        <translation>&quot;%1&quot; no es un día propio. Escriba la fecha, las horas si se trabaja y un nombre, como &quot;2026-12-24 09:00-12:00 Nochebuena&quot;.</translation>
    </message>
    <message>
        <source>A brand has at most %1 calendars and %2 rules.</source>
        <translation>Una marca tiene como máximo %1 calendarios y %2 reglas.</translation>
    </message>
    <message>
        <source>There are two calendars called &quot;%1&quot;.</source>
        <translation>Hay dos calendarios llamados &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There is no calendar called &quot;%1&quot;.</source>
        <translation>No hay ningún calendario llamado &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A case is promised to be solved within 1 to %1 working minutes.</source>
        <translation>Un caso se promete resolver en 1 a %1 minutos de trabajo.</translation>
    </message>
    <message>
        <source>There is no channel called &quot;%1&quot;.</source>
        <translation>No hay ningún canal llamado &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There is no priority called &quot;%1&quot;.</source>
        <translation>No hay ninguna prioridad llamada &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;. Name one with --from, with calendars and rules in JSON.</source>
        <translation>No se puede leer el archivo &quot;%1&quot;. Indique uno con --from, con calendarios y reglas en JSON.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is too large for service levels.</source>
        <translation>El archivo &quot;%1&quot; es demasiado grande para niveles de servicio.</translation>
    </message>
    <message>
        <source>This brand has no service levels yet. Set them with: callboard-admin levels set FOLDER --from FILE</source>
        <translation>Esta marca aún no tiene niveles de servicio. Fíjelos con: callboard-admin levels set FOLDER --from FILE</translation>
    </message>
    <message>
        <source>Somebody else changes the same at this moment. It will be tried again.</source>
        <translation>Otra persona está cambiando lo mismo en este momento. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>%1 of %2 rows of %3 arrived. Nothing was changed; try again.</source>
        <translation>Llegaron %1 de %2 filas de %3. No se ha cambiado nada; vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached. Check that PostgreSQL runs there and lets this machine in.</source>
        <translation>No se llega a la base de datos %1. Compruebe que PostgreSQL funciona allí y que deja entrar a este equipo.</translation>
    </message>
    <message>
        <source>Somebody else changes the same in %1 at this moment. Try again.</source>
        <translation>Otra persona está cambiando lo mismo en %1 en este momento. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The database %1 reported an error (%2), so nothing was saved.</source>
        <translation>La base de datos %1 ha comunicado un error (%2), así que no se ha guardado nada.</translation>
    </message>
    <message>
        <source>The database %1 has no connection left. Raise max_connections of PostgreSQL or run fewer servers.</source>
        <translation>A la base de datos %1 no le quedan conexiones. Aumente max_connections de PostgreSQL o use menos servidores.</translation>
    </message>
    <message>
        <source>The database %1 is for reading only at this moment, so nothing was saved.</source>
        <translation>La base de datos %1 solo se puede leer en este momento, así que no se ha guardado nada.</translation>
    </message>
    <message>
        <source>The database %1 ended the connection, so nothing was saved. It is tried again.</source>
        <translation>La base de datos %1 ha cerrado la conexión, así que no se ha guardado nada. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>The database %1 does not accept this name or password.</source>
        <translation>La base de datos %1 no acepta este nombre o esta contraseña.</translation>
    </message>
    <message>
        <source>The database %1 does not exist. Make it with: createdb</source>
        <translation>La base de datos %1 no existe. Créela con: createdb</translation>
    </message>
    <message>
        <source>This user of PostgreSQL may not do that in %1: %2.</source>
        <translation>Este usuario de PostgreSQL no puede hacer eso en %1: %2.</translation>
    </message>
    <message>
        <source>A text holds a character that %1 cannot store.</source>
        <translation>Un texto contiene un carácter que %1 no puede guardar.</translation>
    </message>
    <message>
        <source>Say from which folder and to which database: callboard-admin move FOLDER postgresql://…</source>
        <translation>Diga de qué carpeta y a qué base de datos: callboard-admin move FOLDER postgresql://…</translation>
    </message>
    <message>
        <source>The site in the folder is as it was, and what arrived in %1 is not whole: %2</source>
        <translation>El sitio de la carpeta está como estaba, y lo que ha llegado a %1 no está completo: %2</translation>
    </message>
    <message>
        <source>The site is in %1 now. Rename %2, so that nobody starts it there again.</source>
        <translation>El sitio está ahora en %1. Cambie el nombre de %2 para que nadie lo arranque allí otra vez.</translation>
    </message>
    <message>
        <source>Say where the site is: --data FOLDER, or --database postgresql://…</source>
        <translation>Diga dónde está el sitio: --data FOLDER o --database postgresql://…</translation>
    </message>
    <message>
        <source>--database wants an address as in postgresql://callboard@localhost/callboard.</source>
        <translation>--database necesita una dirección como postgresql://callboard@localhost/callboard.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time that is understood. Try &quot;tue 3pm&quot;, &quot;in 20 min&quot; or &quot;2026-11-30 15:00&quot;.</source>
        <translation>No se entiende &quot;%1&quot; como hora. Pruebe &quot;martes 15:00&quot;, &quot;en 20 min&quot; o &quot;2026-11-30 15:00&quot;.</translation>
    </message>
    <message>
        <source>That time is over already. Say a later one.</source>
        <translation>Esa hora ya pasó. Diga una posterior.</translation>
    </message>
    <message>
        <source>That is more than a year away. Say an earlier time.</source>
        <translation>Falta más de un año. Diga una hora anterior.</translation>
    </message>
    <message>
        <source>This task is not here any more.</source>
        <translation>Esta tarea ya no está aquí.</translation>
    </message>
    <message>
        <source>Somebody else has finished this already. What they said is on the timeline.</source>
        <translation>Otra persona ya terminó esto. Lo que dijo está en la cronología.</translation>
    </message>
    <message>
        <source>Say how it ended.</source>
        <translation>Diga cómo terminó.</translation>
    </message>
    <message>
        <source>A question to a lead is approved, declined, or not needed any more.</source>
        <translation>Una pregunta a un responsable se aprueba, se rechaza o ya no hace falta.</translation>
    </message>
    <message>
        <source>A follow-up is done, or not needed any more.</source>
        <translation>Un seguimiento está hecho o ya no hace falta.</translation>
    </message>
    <message>
        <source>A lead decides this.</source>
        <translation>Esto lo decide un responsable.</translation>
    </message>
    <message>
        <source>You asked this yourself. Another lead decides it.</source>
        <translation>Usted mismo preguntó esto. Lo decide otro responsable.</translation>
    </message>
    <message>
        <source>A translation is for the same brand as its article.</source>
        <translation>Una traducción es de la misma marca que su artículo.</translation>
    </message>
    <message>
        <source>This is decided by the article&apos;s owner or a team lead.</source>
        <translation>Esto lo decide el responsable del artículo o un jefe de equipo.</translation>
    </message>
    <message>
        <source>This person is not here any more.</source>
        <translation>Esta persona ya no está aquí.</translation>
    </message>
    <message>
        <source>Say in 1 to %1 characters what is missing.</source>
        <translation>Di en 1 a %1 caracteres qué falta.</translation>
    </message>
    <message>
        <source>These words belong to another brand.</source>
        <translation>Estas palabras son de otra marca.</translation>
    </message>
    <message>
        <source>This is not asked for any more.</source>
        <translation>Esto ya no se pide.</translation>
    </message>
    <message>
        <source>This version does not know what &quot;%1&quot; means here.</source>
        <translation>Esta versión no sabe qué significa «%1» aquí.</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;. Name one with --from, with a line for words that mean the same: refund, money back.</source>
        <translation>No se puede leer el archivo «%1». Indica uno con --from, con una línea por cada grupo de palabras que significan lo mismo: reembolso, devolución del dinero.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is too large: %2 bytes of words are too many for one brand.</source>
        <translation>El archivo «%1» es demasiado grande: %2 bytes de palabras son demasiados para una marca.</translation>
    </message>
    <message>
        <source>Another lead reviews a guide. Choose one.</source>
        <translation>Una guía la revisa otro responsable. Elija uno.</translation>
    </message>
    <message>
        <source>Somebody else&apos;s text of this guide waits for review. Publish it or send it back first.</source>
        <translation>El texto de otra persona para esta guía espera revisión. Publíquelo o devuélvalo primero.</translation>
    </message>
    <message>
        <source>This text of a guide is not here. Fetch changes and try again.</source>
        <translation>Este texto de una guía no está aquí. Traiga los cambios e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This text does not wait for review any more. Look at what is there now.</source>
        <translation>Este texto ya no espera revisión. Mire lo que hay ahora.</translation>
    </message>
    <message>
        <source>Say which guide, by the name that is in its file.</source>
        <translation>Diga qué guía, por el nombre que está en su archivo.</translation>
    </message>
    <message>
        <source>There is no guide named %1.</source>
        <translation>No hay ninguna guía llamada %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>The way in which line %1 is written cannot be changed in the drawing. Change it in the text.</source>
        <translation>La línea %1 está escrita de un modo que no se puede cambiar en el dibujo. Cámbiela en el texto.</translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot; in the text any more.</source>
        <translation>En el texto ya no hay ningún paso «%1».</translation>
    </message>
    <message>
        <source>There are %1 steps with the name &quot;%2&quot;. Give them different names in the text first.</source>
        <translation>Hay %1 pasos con el nombre «%2». Póngales primero nombres distintos en el texto.</translation>
    </message>
    <message>
        <source>Nothing follows the end &quot;%1&quot;. Choose the step before it.</source>
        <translation>Nada sigue al final «%1». Elija el paso anterior.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the only step. A guide needs one.</source>
        <translation>«%1» es el único paso. Una guía necesita uno.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named in &quot;before&quot; of %2: nobody may reach it without them. Change that first.</source>
        <translation>«%1» figura en «before» de %2: nadie puede llegar a él sin pasar por ahí. Cambie eso primero.</translation>
    </message>
    <message>
        <source>The guide begins with &quot;%1&quot;. Move the step that it shall begin with to the top first.</source>
        <translation>La guía empieza con «%1». Lleve primero arriba del todo el paso con el que debe empezar.</translation>
    </message>
    <message>
        <source>%2 would lead nowhere without &quot;%1&quot;. Lead them to other steps first.</source>
        <translation>Sin «%1», %2 no llevaría a ninguna parte. Llévelos primero a otros pasos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to %2. Lead all its ways to the one that shall take its place first.</source>
        <translation>«%1» lleva a %2. Lleve primero todos sus caminos al que debe ocupar su lugar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the first step already.</source>
        <translation>«%1» ya es el primer paso.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the last step already.</source>
        <translation>«%1» ya es el último paso.</translation>
    </message>
    <message>
        <source>The quote that begins here is never closed.</source>
        <translation>Las comillas que se abren aquí no se cierran.</translation>
    </message>
    <message>
        <source>A key has to be a plain word. If this is none, a bracket or a brace is not closed.</source>
        <translation>Una clave tiene que ser una palabra sencilla. Si esto no lo es, falta cerrar un corchete o una llave.</translation>
    </message>
    <message>
        <source>The article &quot;%1&quot; is archived. Name one that is kept up to date.</source>
        <translation>El artículo «%1» está archivado. Nombre uno que se mantenga al día.</translation>
    </message>
    <message>
        <source>The text cannot be read at line %1. Mend that first.</source>
        <translation>El texto no se puede leer en la línea %1. Corrija eso primero.</translation>
    </message>
    <message>
        <source>There are no steps in the text yet. Write the first one there.</source>
        <translation>En el texto aún no hay pasos. Escriba allí el primero.</translation>
    </message>
    <message>
        <source>The step in line %1 has no name. Give it one in the text first.</source>
        <translation>El paso de la línea %1 no tiene nombre. Póngaselo primero en el texto.</translation>
    </message>
    <message>
        <source>The guide &quot;%1&quot; requires before money is paid back: %2. Go through these first.</source>
        <translation>La guía «%1» exige antes de devolver dinero: %2. Pase antes por esos pasos.</translation>
    </message>
    <message>
        <source>This customer has no order &quot;%1&quot;.</source>
        <translation>Este cliente no tiene ningún pedido «%1».</translation>
    </message>
    <message>
        <source>A brand has at most %1 limits of refunds.</source>
        <translation>Una marca tiene como mucho %1 límites de reembolso.</translation>
    </message>
    <message>
        <source>There is no role called &quot;%1&quot;.</source>
        <translation>No hay ningún rol llamado «%1».</translation>
    </message>
    <message>
        <source>A limit is an amount from zero on, with its currency.</source>
        <translation>Un límite es un importe desde cero, con su moneda.</translation>
    </message>
    <message>
        <source>A role has one limit in a currency.</source>
        <translation>Un rol tiene un solo límite en una moneda.</translation>
    </message>
    <message>
        <source>This order is not here any more.</source>
        <translation>Este pedido ya no está aquí.</translation>
    </message>
    <message>
        <source>Order %1 was paid in %2. Refund it in the same currency.</source>
        <translation>El pedido %1 se pagó en %2. Devuélvalo en la misma moneda.</translation>
    </message>
    <message>
        <source>Say how much is to be paid back.</source>
        <translation>Diga cuánto hay que devolver.</translation>
    </message>
    <message>
        <source>Nothing is left to pay back for order %1: all that was paid for it is refunded or asked for already.</source>
        <translation>No queda nada por devolver del pedido %1: todo lo pagado ya está devuelto o pedido.</translation>
    </message>
    <message>
        <source>For order %1, %2 is left to pay back. Ask for that or less.</source>
        <translation>Del pedido %1 quedan %2 por devolver. Pida eso o menos.</translation>
    </message>
    <message>
        <source>This refund is not here any more.</source>
        <translation>Este reembolso ya no está aquí.</translation>
    </message>
    <message>
        <source>Whoever asked for a refund withdraws it. A lead can deny it.</source>
        <translation>Un reembolso lo retira quien lo pidió. Un responsable puede denegarlo.</translation>
    </message>
    <message>
        <source>You may approve refunds up to %1. Somebody with a higher limit decides this one.</source>
        <translation>Usted puede aprobar reembolsos de hasta %1. Este lo decide alguien con un límite mayor.</translation>
    </message>
    <message>
        <source>This refund was withdrawn. Ask for a new one if it is still wanted.</source>
        <translation>Este reembolso se retiró. Pida otro si todavía hace falta.</translation>
    </message>
    <message>
        <source>Somebody else has decided this refund already. What they said is on the timeline.</source>
        <translation>Otra persona ya decidió este reembolso. Lo que dijo está en el historial.</translation>
    </message>
    <message>
        <source>This order is of another customer.</source>
        <translation>Este pedido es de otro cliente.</translation>
    </message>
    <message>
        <source>There is no reason for a refund called &quot;%1&quot;.</source>
        <translation>No hay ningún motivo de reembolso llamado «%1».</translation>
    </message>
    <message>
        <source>Refunds are asked for and decided; nobody writes them from outside.</source>
        <translation>Los reembolsos se piden y se deciden; nadie los escribe desde fuera.</translation>
    </message>
    <message>
        <source>This is not an amount. Type it like 47.84.</source>
        <translation>Esto no es un importe. Escríbalo así: 47.84.</translation>
    </message>
    <message>
        <source>Cannot read the amount &quot;%1&quot;. Give it with its currency: --amount &quot;50 EUR&quot;.</source>
        <translation>No se puede leer el importe «%1». Indíquelo con su moneda: --amount &quot;50 EUR&quot;.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>El archivo está vacío. Elija otro.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Make it smaller, or name the place where it is.</source>
        <translation>El archivo ocupa más de %1 MB. Hágalo más pequeño, o diga dónde se encuentra.</translation>
    </message>
    <message>
        <source>Pictures (PNG, JPEG, GIF), PDF, text and office documents without macros can be kept with an article. This file is none of them.</source>
        <translation>Con un artículo se pueden guardar imágenes (PNG, JPEG, GIF), PDF, textos y documentos de oficina sin macros. Este archivo no es nada de eso.</translation>
    </message>
    <message>
        <source>The server does not have this file yet.</source>
        <translation>El servidor todavía no tiene este archivo.</translation>
    </message>
    <message>
        <source>This is no part of a file of that size.</source>
        <translation>Esto no es una parte de un archivo de ese tamaño.</translation>
    </message>
    <message>
        <source>A file was damaged on its way to the server. It is sent again.</source>
        <translation>Un archivo se dañó de camino al servidor. Se envía de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the folder, and whether the disk is full.</source>
        <translation>No se puede escribir %1. Compruebe los permisos de la carpeta y si el disco está lleno.</translation>
    </message>
    <message>
        <source>This file is not on this desk yet. It comes by itself when the server has it.</source>
        <translation>Este archivo todavía no está en este puesto. Llegará por sí solo cuando el servidor lo tenga.</translation>
    </message>
    <message>
        <source>A file on this desk is damaged. It is fetched again from the server.</source>
        <translation>Un archivo de este puesto está dañado. Se vuelve a pedir al servidor.</translation>
    </message>
    <message>
        <source>A file arrived damaged and was thrown away. It is fetched again.</source>
        <translation>Un archivo llegó dañado y se desechó. Se pide de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check whether it is still there and may be opened.</source>
        <translation>No se puede leer %1. Compruebe que sigue ahí y que se puede abrir.</translation>
    </message>
    <message>
        <source>The file is not what its name says. Export it again.</source>
        <translation>El archivo no es lo que dice su nombre. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>A desk can ask for the histories of %1 customers at once.</source>
        <translation>Un puesto puede pedir los historiales de %1 clientes a la vez.</translation>
    </message>
    <message>
        <source>The request names a customer in a way that is not known.</source>
        <translation>La petición nombra a un cliente de una forma desconocida.</translation>
    </message>
    <message>
        <source>The server does not have this customer, or you may not see them.</source>
        <translation>El servidor no tiene a este cliente, o usted no puede verlo.</translation>
    </message>
    <message>
        <source>The server cannot be asked at this moment. What is here was looked through.</source>
        <translation>En este momento no se puede preguntar al servidor. Se ha buscado en lo que hay aquí.</translation>
    </message>
    <message>
        <source>At most %1 questions can be asked: each has a digit.</source>
        <translation>Se pueden hacer como mucho %1 preguntas: cada una tiene una cifra.</translation>
    </message>
    <message>
        <source>A record has no answer called &quot;%1&quot; that could be asked for.</source>
        <translation>Ninguna ficha tiene un dato llamado «%1» por el que se pueda preguntar.</translation>
    </message>
    <message>
        <source>Each question is asked once, in at most %1 characters.</source>
        <translation>Cada pregunta se hace una sola vez y tiene como mucho %1 caracteres.</translation>
    </message>
    <message>
        <source>At least one right answer is needed, and no more than there are questions.</source>
        <translation>Hace falta al menos una respuesta correcta, y no más de las preguntas que hay.</translation>
    </message>
    <message>
        <source>Customers have no field &quot;%1&quot; that people change.</source>
        <translation>Los clientes no tienen ningún campo «%1» que alguien cambie.</translation>
    </message>
    <message>
        <source>This guide does not ask who is calling now. Look where it stands.</source>
        <translation>Esta guía no pregunta ahora quién llama. Mire en qué paso está.</translation>
    </message>
    <message>
        <source>The questions that are asked were changed meanwhile. Check the identity again.</source>
        <translation>Mientras tanto han cambiado las preguntas. Vuelva a comprobar la identidad.</translation>
    </message>
    <message>
        <source>A check holds from one minute to %1 minutes.</source>
        <translation>Una comprobación vale entre un minuto y %1 minutos.</translation>
    </message>
    <message>
        <source>Money is paid back only to somebody whose identity you have checked in this contact: %1 right answers. Check it, then ask again.</source>
        <translation>Solo se devuelve dinero a quien haya demostrado su identidad en este contacto: %1 respuestas correctas. Compruébela y vuelva a pedirlo.</translation>
    </message>
    <message>
        <source>This part of the record is changed only for somebody whose identity you have checked in this contact: %1 right answers. Check it, then save again.</source>
        <translation>Esta parte de la ficha solo se cambia para quien haya demostrado su identidad en este contacto: %1 respuestas correctas. Compruébela y vuelva a guardar.</translation>
    </message>
    <message>
        <source>The guide goes on after an identity check. Check it, then answer again.</source>
        <translation>La guía sigue después de comprobar la identidad. Compruébela y vuelva a responder.</translation>
    </message>
    <message>
        <source>Identity is checked by whoever talks to the customer; nobody writes it from outside.</source>
        <translation>La identidad la comprueba quien habla con el cliente; nadie la escribe desde fuera.</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;. Name one with --from, with the questions of the identity check in JSON.</source>
        <translation>No se puede leer el archivo «%1». Indique uno con --from, con las preguntas de la comprobación de identidad en JSON.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is too large for questions of an identity check.</source>
        <translation>El archivo «%1» es demasiado grande para las preguntas de una comprobación de identidad.</translation>
    </message>
    <message>
        <source>This brand asks for no identity check yet. Set one with: callboard-admin identity set FOLDER --from FILE</source>
        <translation>Esta marca aún no pide comprobar la identidad. Configúrelo con: callboard-admin identity set FOLDER --from FILE</translation>
    </message>
    <message>
        <source>%1 cannot be written, so nothing can be saved, sent or received now. What you see was here before. Check the permissions of the folder, and whether its disk may be written; then start again.</source>
        <translation>%1 no se puede escribir, así que ahora no se puede guardar, enviar ni recibir nada. Lo que ve ya estaba aquí antes. Compruebe los permisos de la carpeta y si se puede escribir en su disco; después inicie de nuevo.</translation>
    </message>
    <message>
        <source>Rows are asked for by their kind and id, and not too many at once.</source>
        <translation>Las filas se piden por su clase y su identificador, y no demasiadas a la vez.</translation>
    </message>
    <message>
        <source>The damaged file %1 cannot be replaced by one with what could be read of it. Check the permissions of its folder, and whether the disk is full.</source>
        <translation>El archivo dañado %1 no se puede sustituir por otro con lo que se pudo leer de él. Compruebe los permisos de su carpeta y si el disco está lleno.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the permissions of the folder.</source>
        <translation>%1 no se puede leer. Compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder, or remove what has this name there.</source>
        <translation>%1 no se pudo escribir. Elija otra carpeta o quite lo que ya tiene ese nombre en ella.</translation>
    </message>
    <message>
        <source>The file that keeps your work until it is sent was damaged. %1 changes and %2 drafts were taken over and go on as before; if something is missing, it could not be read. The damaged file is kept as %3.</source>
        <translation>El archivo que guarda su trabajo hasta que se envía estaba dañado. Se han recuperado %1 cambios y %2 borradores, que siguen como antes; si falta algo, no se pudo leer. El archivo dañado se conserva como %3.</translation>
    </message>
    <message>
        <source>A case that ends needs: %1. Fill it in, then end the case.</source>
        <translation>Un caso que termina necesita: %1. Complételo y después termine el caso.</translation>
    </message>
    <message>
        <source>Still open: %1. Finish it, or say that it is not needed any more, before closing the case.</source>
        <translation>Todavía abierto: %1. Termínelo, o diga que ya no hace falta, antes de cerrar el caso.</translation>
    </message>
    <message>
        <source>A case does not go from &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>Un caso no pasa de «%1» a «%2».</translation>
    </message>
    <message>
        <source>This case has ended. Reopen it first.</source>
        <translation>Este caso ha terminado. Reábralo primero.</translation>
    </message>
    <message>
        <source>A case is escalated by asking somebody. Ask a lead.</source>
        <translation>Un caso se escala preguntando a alguien. Pregunte a un responsable.</translation>
    </message>
    <message>
        <source>Cases have no field &quot;%1&quot; that people fill in.</source>
        <translation>Los casos no tienen ningún campo «%1» que se rellene a mano.</translation>
    </message>
    <message>
        <source>At most %1 cases are taken along. Leave some of them behind first.</source>
        <translation>Se llevan como mucho %1 casos. Deje antes algunos.</translation>
    </message>
    <message>
        <source>Everybody takes along what they review themselves; nobody writes it from outside.</source>
        <translation>Cada cual se lleva lo que revisa; nadie lo escribe desde fuera.</translation>
    </message>
    <message>
        <source>This needs the server, which alone has everything about both records. Do it when this desk is online.</source>
        <translation>Esto necesita el servidor, el único que tiene todo sobre ambas fichas. Hágalo cuando este puesto esté en línea.</translation>
    </message>
    <message>
        <source>A record cannot be merged with itself.</source>
        <translation>Una ficha no se puede unir consigo misma.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was merged before. Open the record that stayed, and merge that one.</source>
        <translation>&quot;%1&quot; ya se unió antes. Abra la ficha que quedó y una esa.</translation>
    </message>
    <message>
        <source>The two are customers of different brands, whose data stay apart.</source>
        <translation>Son clientes de marcas distintas, cuyos datos quedan separados.</translation>
    </message>
    <message>
        <source>Only lists can have both. Choose one of the two.</source>
        <translation>Solo las listas pueden tener ambos. Elija uno de los dos.</translation>
    </message>
    <message>
        <source>This record was not merged.</source>
        <translation>Esta ficha no se unió.</translation>
    </message>
    <message>
        <source>The two records are separate already.</source>
        <translation>Las dos fichas ya están separadas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was merged into another record since. Separate those two first.</source>
        <translation>&quot;%1&quot; se unió después a otra ficha. Separe primero esas dos.</translation>
    </message>
    <message>
        <source>Records are merged and separated by people who have looked at both; nobody writes it from outside.</source>
        <translation>Las fichas las unen y separan personas que han mirado ambas; nadie lo escribe desde fuera.</translation>
    </message>
    <message>
        <source>This link is not here any more.</source>
        <translation>Este vínculo ya no está aquí.</translation>
    </message>
    <message>
        <source>This case is a duplicate of another already. Take that link off first.</source>
        <translation>Este caso ya es duplicado de otro. Quite primero ese vínculo.</translation>
    </message>
    <message>
        <source>The other case is a duplicate of this one. Close that one instead.</source>
        <translation>El otro caso es un duplicado de este. Cierre aquel en su lugar.</translation>
    </message>
    <message>
        <source>This case is a problem with cases of its own. Link these to the other problem instead.</source>
        <translation>Este caso es un problema con casos propios. Vincule estos al otro problema.</translation>
    </message>
    <message>
        <source>The other case is part of a problem itself. Link this case to that problem.</source>
        <translation>El otro caso es a su vez parte de un problema. Vincule este caso a ese problema.</translation>
    </message>
    <message>
        <source>A case is not linked to itself. Choose another.</source>
        <translation>Un caso no se vincula a sí mismo. Elija otro.</translation>
    </message>
    <message>
        <source>The other case is not here any more.</source>
        <translation>El otro caso ya no está aquí.</translation>
    </message>
    <message>
        <source>These cases are of two brands, whose records are kept apart.</source>
        <translation>Estos casos son de dos marcas, cuyos registros se guardan por separado.</translation>
    </message>
    <message>
        <source>This version does not know such a link. Update it and try again.</source>
        <translation>Esta versión no conoce ese vínculo. Actualícela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>These two cases are linked already, in another way. Take that link off first.</source>
        <translation>Estos dos casos ya están vinculados de otra manera. Quite primero ese vínculo.</translation>
    </message>
    <message>
        <source>A case has at most %1 links. Make another problem case for the rest.</source>
        <translation>Un caso tiene como máximo %1 vínculos. Cree otro caso de problema para el resto.</translation>
    </message>
    <message>
        <source>Somebody has linked these two cases in another way. That link stays.</source>
        <translation>Alguien ha vinculado estos dos casos de otra manera. Ese vínculo se queda.</translation>
    </message>
    <message>
        <source>A case is not merged into itself. Choose another.</source>
        <translation>Un caso no se une a sí mismo. Elija otro.</translation>
    </message>
    <message>
        <source>These are cases of two customers. Link them instead.</source>
        <translation>Son casos de dos clientes. Vincúlelos en su lugar.</translation>
    </message>
    <message>
        <source>The case that stays has ended. Reopen it first, or merge it into this one.</source>
        <translation>El caso que se queda ha terminado. Reábralo primero o únalo a este.</translation>
    </message>
    <message>
        <source>At most %1 entries are split out at once.</source>
        <translation>Se separan como máximo %1 entradas a la vez.</translation>
    </message>
    <message>
        <source>This entry is not here any more.</source>
        <translation>Esta entrada ya no está aquí.</translation>
    </message>
    <message>
        <source>One of these entries is with another case already. Choose again.</source>
        <translation>Una de estas entradas ya está en otro caso. Elija de nuevo.</translation>
    </message>
    <message>
        <source>What was changed in a case stays with it. Choose notes, calls and messages only.</source>
        <translation>Lo que se cambió en un caso se queda en él. Elija solo notas, llamadas y mensajes.</translation>
    </message>
    <message>
        <source>The reply “%1” has a brace without a field: “%2”. Two braces stand for one that is read.</source>
        <translation>La respuesta «%1» tiene una llave sin campo: «%2». Dos llaves representan una que se lee.</translation>
    </message>
    <message>
        <source>The reply “%1” names “%2”, which no record has.</source>
        <translation>La respuesta «%1» nombra «%2», que ningún registro tiene.</translation>
    </message>
    <message>
        <source>The reply “%1” has a gap that does not end, or does not say what belongs there: [[date of delivery]].</source>
        <translation>La respuesta «%1» tiene un hueco que no termina o que no dice qué va en él: [[fecha de entrega]].</translation>
    </message>
    <message>
        <source>A reply is called by small letters, digits and hyphens: “%1” cannot be typed after a slash.</source>
        <translation>Una respuesta se llama con letras minúsculas, cifras y guiones: «%1» no se puede escribir tras una barra.</translation>
    </message>
    <message>
        <source>The reply “%1” needs its language, as in &quot;en&quot; or &quot;es-MX&quot;.</source>
        <translation>La respuesta «%1» necesita su idioma, por ejemplo &quot;en&quot; o &quot;es-MX&quot;.</translation>
    </message>
    <message>
        <source>The reply “%1” needs a name of at most %2 characters, and no more than %3 words that call it.</source>
        <translation>La respuesta «%1» necesita un nombre de %2 caracteres como máximo, y no más de %3 palabras que la llamen.</translation>
    </message>
    <message>
        <source>The reply “%1” says nothing yet.</source>
        <translation>La respuesta «%1» aún no dice nada.</translation>
    </message>
    <message>
        <source>At most %1 replies can be written at once.</source>
        <translation>Se pueden escribir como máximo %1 respuestas a la vez.</translation>
    </message>
    <message>
        <source>The reply “%1” is there twice in the same language.</source>
        <translation>La respuesta «%1» está dos veces en el mismo idioma.</translation>
    </message>
    <message>
        <source>Write what belongs into the gap “%1” before this goes to the customer.</source>
        <translation>Escriba lo que va en el hueco «%1» antes de que esto salga hacia el cliente.</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;. Name one with --from, with the replies in JSON.</source>
        <translation>No se puede leer el archivo &quot;%1&quot;. Indique uno con --from, con las respuestas en JSON.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is too large for the replies of a brand.</source>
        <translation>El archivo &quot;%1&quot; es demasiado grande para las respuestas de una marca.</translation>
    </message>
    <message>
        <source>Its author took this back before it was sent.</source>
        <translation>Su autor lo retiró antes de que se enviara.</translation>
    </message>
    <message>
        <source>This has been sent already and cannot be taken back.</source>
        <translation>Esto ya se ha enviado y no se puede retirar.</translation>
    </message>
    <message>
        <source>More than %1 records belong to one of the two, which is more than can be moved at once. Ask your administrator.</source>
        <translation>Más de %1 registros pertenecen a uno de los dos, y son más de los que se pueden mover de una vez. Consulte con quien administra el sitio.</translation>
    </message>
    <message>
        <source>A record is merged into another only for somebody whose identity you have checked by it in this contact: %1 right answers. Check it, then merge again.</source>
        <translation>Un registro se une a otro solo para alguien cuya identidad usted ha comprobado con él en este contacto: %1 respuestas correctas. Compruébela y vuelva a unirlos.</translation>
    </message>
    <message>
        <source>The customer has said something new since you began this reply. Read it, then send the reply again as it is or changed.</source>
        <translation>El cliente ha dicho algo nuevo desde que empezó esta respuesta. Léalo y envíela de nuevo, tal cual o cambiada.</translation>
    </message>
    <message>
        <source>%1 has answered this customer since you began your reply. Read it, then send yours again as it is or changed.</source>
        <translation>%1 ha respondido a este cliente desde que usted empezó su respuesta. Léala y envíe la suya de nuevo, tal cual o cambiada.</translation>
    </message>
    <message>
        <source>What belongs to one of the two is more text than can be moved at once. Ask your administrator.</source>
        <translation>Lo que pertenece a uno de los dos es más texto del que se puede mover de una vez. Consulte con quien administra el sitio.</translation>
    </message>
    <message>
        <source>One of the two records was changed since you compared them. Look at what they say now, and merge again.</source>
        <translation>Uno de los dos registros se cambió desde que usted los comparó. Mire lo que dicen ahora y vuelva a unirlos.</translation>
    </message>
    <message>
        <source>Records are separated only for somebody whose identity you have checked in this contact: %1 right answers. Check it, then separate again.</source>
        <translation>Los registros se separan solo para alguien cuya identidad usted ha comprobado en este contacto: %1 respuestas correctas. Compruébela y vuelva a separarlos.</translation>
    </message>
    <message>
        <source>Each one stands in braces, with its names and values.</source>
        <translation>Cada uno va entre llaves, con sus nombres y valores.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here. There are: %2.</source>
        <translation>&quot;%1&quot; no se conoce aquí. Existen: %2.</translation>
    </message>
    <message>
        <source>The file has no list &quot;%1&quot;. Look at %2.</source>
        <translation>El archivo no tiene la lista &quot;%1&quot;. Mire %2.</translation>
    </message>
    <message>
        <source>The file has &quot;%1&quot; beside its list &quot;%2&quot;. Take it out.</source>
        <translation>El archivo tiene &quot;%1&quot; además de su lista &quot;%2&quot;. Quítelo.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>This case was ended or reopened by somebody else. It stays as they left it; reopen it if it goes on.</source>
        <translation>Otra persona terminó o reabrió este caso. Queda como lo dejó; reábralo si continúa.</translation>
    </message>
    <message>
        <source>Open a case first: this step changes one.</source>
        <translation>Abra primero un caso: este paso cambia uno.</translation>
    </message>
    <message>
        <source>“%1” is no state that a case is put into: open, waiting_customer, waiting_us, resolved, closed or reopened.</source>
        <translation>«%1» no es un estado en el que se ponga un caso: open, waiting_customer, waiting_us, resolved, closed o reopened.</translation>
    </message>
    <message>
        <source>“%1” is no field of a case that a person sets.</source>
        <translation>«%1» no es un campo de un caso que fije una persona.</translation>
    </message>
    <message>
        <source>“%1” is no value of the field “%2”.</source>
        <translation>«%1» no es un valor del campo «%2».</translation>
    </message>
    <message>
        <source>Nobody signs in as “%1”.</source>
        <translation>Nadie inicia sesión como «%1».</translation>
    </message>
    <message>
        <source>There is no team “%1”.</source>
        <translation>No hay ningún equipo «%1».</translation>
    </message>
    <message>
        <source>A reply has the letters of a canned reply (&quot;reply&quot;), or its own words (&quot;text&quot;).</source>
        <translation>Una respuesta tiene las letras de una respuesta preparada (&quot;reply&quot;) o sus propias palabras (&quot;text&quot;).</translation>
    </message>
    <message>
        <source>There is no canned reply “%1” any more.</source>
        <translation>Ya no hay ninguna respuesta preparada «%1».</translation>
    </message>
    <message>
        <source>Whoever runs it keeps a promise, or their team: &quot;me&quot; or &quot;team&quot;, not “%1”.</source>
        <translation>Una promesa la cumple quien la ejecuta o su equipo: &quot;me&quot; o &quot;team&quot;, no «%1».</translation>
    </message>
    <message>
        <source>“%1” is nothing that a step does: %2.</source>
        <translation>«%1» no es nada que haga un paso: %2.</translation>
    </message>
    <message>
        <source>The step “%1” lacks &quot;%2&quot;.</source>
        <translation>Al paso «%1» le falta &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The step “%1” has no use for &quot;%2&quot;.</source>
        <translation>El paso «%1» no usa &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The step “%1” has something that this version does not know. Look at its names, or update the program.</source>
        <translation>El paso «%1» tiene algo que esta versión no conoce. Revise sus nombres o actualice el programa.</translation>
    </message>
    <message>
        <source>The step “%1” has a brace without a field: “%2”. Two braces stand for one that is read.</source>
        <translation>El paso «%1» tiene una llave sin campo: «%2». Dos llaves representan una que se lee.</translation>
    </message>
    <message>
        <source>The step “%1” names “%2”, which no record has.</source>
        <translation>El paso «%1» nombra «%2», que ningún registro tiene.</translation>
    </message>
    <message>
        <source>The step “%1” has a gap that does not end, or does not say what belongs there: [[date of delivery]].</source>
        <translation>El paso «%1» tiene un hueco que no termina o que no dice qué va ahí: [[fecha de entrega]].</translation>
    </message>
    <message>
        <source>This version does not know the step &quot;%1&quot;. Update it and try again.</source>
        <translation>Esta versión no conoce el paso &quot;%1&quot;. Actualícela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A macro is called by small letters, digits and hyphens, which “%1” is not.</source>
        <translation>Una macro se llama con minúsculas, cifras y guiones, y «%1» no lo es.</translation>
    </message>
    <message>
        <source>The macro “%1” needs a name of at most %2 characters, and no more than %3 words that call it.</source>
        <translation>La macro «%1» necesita un nombre de %2 caracteres como máximo y no más de %3 palabras que la llamen.</translation>
    </message>
    <message>
        <source>The macro “%1” needs steps, and no more than %2.</source>
        <translation>La macro «%1» necesita pasos, y no más de %2.</translation>
    </message>
    <message>
        <source>Step %1 of the macro “%2”: %3</source>
        <translation>Paso %1 de la macro «%2»: %3</translation>
    </message>
    <message>
        <source>At most %1 macros can be written at once.</source>
        <translation>Se pueden escribir como máximo %1 macros a la vez.</translation>
    </message>
    <message>
        <source>The macro “%1” is there twice.</source>
        <translation>La macro «%1» está dos veces.</translation>
    </message>
    <message>
        <source>What was written stays on the timeline. Write another note if it was wrong.</source>
        <translation>Lo escrito queda en la cronología. Escriba otra nota si era incorrecto.</translation>
    </message>
    <message>
        <source>The reply has gone out. The settings say for how long replies are held.</source>
        <translation>La respuesta ya salió. Los ajustes dicen cuánto se retienen las respuestas.</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;. Name one with --from, with the macros in JSON.</source>
        <translation>No se puede leer el archivo &quot;%1&quot;. Indique uno con --from, con las macros en JSON.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is too large for the macros of a brand.</source>
        <translation>El archivo &quot;%1&quot; es demasiado grande para las macros de una marca.</translation>
    </message>
    <message>
        <source>%1 has not agreed to this yet: %2, %3. Ask and record the answer, then send it again.</source>
        <translation>%1 aún no ha dado su consentimiento para esto: %2, %3. Pregunte y registre la respuesta, y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 does not want to be contacted this way: %2. %3 recorded it on %4. Use another channel, or ask and record that they agree.</source>
        <translation>%1 no quiere que se le contacte así: %2. Lo registró %3 el %4. Use otro canal, o pregunte y registre que acepta.</translation>
    </message>
    <message>
        <source>%1 does not want this: %2, %3. %4 recorded it on %5. Leave it, or ask and record that they agree.</source>
        <translation>%1 no quiere esto: %2, %3. Lo registró %4 el %5. Déjelo, o pregunte y registre que acepta.</translation>
    </message>
    <message>
        <source>Consent is proved by the words that were read out. Write them down.</source>
        <translation>El consentimiento se prueba con las palabras que se leyeron. Escríbalas.</translation>
    </message>
    <message>
        <source>The wording of a consent has at most %1 characters.</source>
        <translation>El texto de un consentimiento tiene como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>This version does not know this kind of consent. Update it and try again.</source>
        <translation>Esta versión no conoce este tipo de consentimiento. Actualícela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This answer is recorded already.</source>
        <translation>Esta respuesta ya está registrada.</translation>
    </message>
    <message>
        <source>This customer has %1 answers already. Ask your administrator.</source>
        <translation>Este cliente ya tiene %1 respuestas. Pregunte a su administrador.</translation>
    </message>
    <message>
        <source>This answer is not here any more.</source>
        <translation>Esta respuesta ya no está aquí.</translation>
    </message>
    <message>
        <source>Only whoever recorded an answer can take it back, within %1 minutes. Ask the customer and record what they say.</source>
        <translation>Solo quien registró una respuesta puede retirarla, en %1 minutos. Pregunte al cliente y registre lo que diga.</translation>
    </message>
    <message>
        <source>At most %1 wordings can be set at once.</source>
        <translation>Se pueden fijar como máximo %1 textos a la vez.</translation>
    </message>
    <message>
        <source>Each wording needs its purpose (service, marketing or survey) and its language, as in &quot;en&quot;, and each pair is there once: “%1”.</source>
        <translation>Cada texto necesita su fin (service, marketing o survey) y su idioma, como en &quot;en&quot;, y cada par está una sola vez: «%1».</translation>
    </message>
    <message>
        <source>Consent is recorded by whoever heard it, with the words that were read out; nobody writes it from outside.</source>
        <translation>El consentimiento lo registra quien lo oyó, con las palabras que se leyeron; nadie lo escribe desde fuera.</translation>
    </message>
    <message>
        <source>This record has no phone number and no e-mail address yet. Add one, then ask.</source>
        <translation>Esta ficha aún no tiene teléfono ni correo. Añada uno y pregunte.</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;. Name one with --from, with the wordings of the consent in JSON.</source>
        <translation>No se puede leer el archivo &quot;%1&quot;. Indique uno con --from, con los textos del consentimiento en JSON.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is too large for the wordings of a consent.</source>
        <translation>El archivo &quot;%1&quot; es demasiado grande para los textos de un consentimiento.</translation>
    </message>
    <message>
        <source>This brand asks for consent in the program&apos;s own words. Set others with: callboard-admin consent set FOLDER --from FILE</source>
        <translation>Esta marca pide el consentimiento con las palabras del programa. Fije otras con: callboard-admin consent set FOLDER --from FILE</translation>
    </message>
    <message>
        <source>A case is not put into the state “%1” by hand: it comes by itself. Choose another one if the present one is wrong.</source>
        <translation>Un caso no se pone a mano en el estado «%1»: llega solo. Elija otro si el actual no es correcto.</translation>
    </message>
    <message>
        <source>So many answers cannot be kept of one customer. Ask your administrator.</source>
        <translation>No se pueden guardar tantas respuestas de un cliente. Pregunte a su administrador.</translation>
    </message>
    <message>
        <source>A first answer is promised no later than the solution: within 1 to %1 working minutes, or 0 for none.</source>
        <translation>La primera respuesta no se promete más tarde que la solución: en 1 a %1 minutos laborables, o 0 si no se promete.</translation>
    </message>
    <message>
        <source>“%1” is typed in texts. Press it together with Ctrl or Alt, or press a function key.</source>
        <translation>«%1» se escribe en los textos. Púlsela junto con Ctrl o Alt, o pulse una tecla de función.</translation>
    </message>
    <message>
        <source>“%1” belongs to texts: it copies, undoes or moves the caret there. Press another one.</source>
        <translation>«%1» es de los textos: allí copia, deshace o mueve el cursor. Pulse otra.</translation>
    </message>
    <message>
        <source>A reply keeps its letters and its language. Write another one and take this one out of use.</source>
        <translation>Una respuesta conserva sus letras y su idioma. Escriba otra y retire esta del uso.</translation>
    </message>
    <message>
        <source>This is decided by a team lead.</source>
        <translation>Esto lo decide un responsable de equipo.</translation>
    </message>
    <message>
        <source>The reply “%1” is there already in this language. Change that one, or choose other letters.</source>
        <translation>La respuesta «%1» ya existe en este idioma. Cambie esa o elija otras letras.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no bound. A whole number has numbers, a date has days such as 2026-11-21, a text has how many characters it may have; other fields have none.</source>
        <translation>«%1» no es un límite. Un número entero tiene números; una fecha, días como 2026-11-21; un texto, cuántos caracteres puede tener; los demás campos no tienen ninguno.</translation>
    </message>
    <message>
        <source>Nothing is at least %1 and at most %2.</source>
        <translation>Nada es como mínimo %1 y como máximo %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has at least %2 characters.</source>
        <translation>«%1» tiene %2 caracteres como mínimo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 at least.</source>
        <translation>«%1» es %2 como mínimo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has at most %2 characters.</source>
        <translation>«%1» tiene %2 caracteres como máximo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 at most.</source>
        <translation>«%1» es %2 como máximo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 to %3 characters.</source>
        <translation>«%1» tiene de %2 a %3 caracteres.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 to %3.</source>
        <translation>«%1» es de %2 a %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a field&apos;s pattern. Only a text has one, a regular expression of at most %2 characters.</source>
        <translation>«%1» no puede ser el patrón de un campo. Solo un texto lo tiene: una expresión regular de %2 caracteres como máximo.</translation>
    </message>
    <message>
        <source>A field cannot depend on &quot;%1&quot;. Name another field of the record that holds a text, a number, a choice, or yes or no.</source>
        <translation>Un campo no puede depender de «%1». Nombre otro campo de la ficha que contenga un texto, un número, una opción o sí o no.</translation>
    </message>
    <message>
        <source>Say which field has these values when this one is asked for.</source>
        <translation>Diga qué campo tiene estos valores cuando se pide este.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be filled in.</source>
        <translation>Hay que rellenar «%1».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not look as it should.</source>
        <translation>«%1» no tiene la forma debida.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like this: %2.</source>
        <translation>«%1» tiene esta forma: %2.</translation>
    </message>
    <message>
        <source>This names no alert.</source>
        <translation>Esto no nombra ninguna alerta.</translation>
    </message>
    <message>
        <source>The team “%1” works for another brand. A case stays with the teams of its own.</source>
        <translation>El equipo «%1» trabaja para otra marca. Un caso se queda con los equipos de la suya.</translation>
    </message>
    <message>
        <source>An alert is read by whoever reads it; nobody writes it from outside.</source>
        <translation>Una alerta la lee quien la lee; nadie lo escribe desde fuera.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; yet. Declare it first.</source>
        <translation>Aún no hay ningún campo «%1». Declárelo primero.</translation>
    </message>
    <message>
        <source>A case that is escalated needs: %1. Fill it in, then ask.</source>
        <translation>Un caso que se escala necesita: %1. Complétalo y después pregunta.</translation>
    </message>
    <message>
        <source>A case that waits needs: %1. Fill it in, then let it wait.</source>
        <translation>Un caso en espera necesita: %1. Complétalo y después déjalo en espera.</translation>
    </message>
    <message>
        <source>A case needs at most %1 fields before it moves.</source>
        <translation>Un caso necesita como mucho %1 campos antes de cambiar de estado.</translation>
    </message>
    <message>
        <source>This is for somebody else to see.</source>
        <translation>Esto es para que lo vea otra persona.</translation>
    </message>
    <message>
        <source>%1 does not see this case, and would not be told. Name somebody of its team, or take the @ away.</source>
        <translation>%1 no ve este caso y no recibiría el aviso. Menciona a alguien de su equipo o quita la @.</translation>
    </message>
    <message>
        <source>Colleagues are named in notes, which customers do not read.</source>
        <translation>A los compañeros se les menciona en notas, que los clientes no leen.</translation>
    </message>
    <message>
        <source>%1 people watch this case already, and there is no room for more.</source>
        <translation>%1 personas siguen ya este caso y no caben más.</translation>
    </message>
    <message>
        <source>A note names at most %1 colleagues.</source>
        <translation>Una nota menciona como mucho a %1 compañeros.</translation>
    </message>
    <message>
        <source>This team is not here any more.</source>
        <translation>Este equipo ya no está.</translation>
    </message>
    <message>
        <source>You are in a call. End it before you begin another one.</source>
        <translation>Ya está en una llamada. Termínela antes de empezar otra.</translation>
    </message>
    <message>
        <source>More has changed at once than a page holds. The desk fetches everything again.</source>
        <translation>Ha cambiado a la vez más de lo que cabe en una página. El puesto vuelve a traerlo todo.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>En espera del cliente</translation>
    </message>
    <message>
        <source>Waiting for us</source>
        <translation>Pendiente de nosotros</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Redes sociales</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>A cargo de</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más datos</translation>
    </message>
    <message>
        <source>Kept theirs</source>
        <translation>Se conservó el otro</translation>
    </message>
    <message>
        <source>Used mine</source>
        <translation>Se usó el mío</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Record&apos;s id</source>
        <translation>Identificador del registro</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mi cambio</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>El otro cambio</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Resolved by</source>
        <translation>Resuelto por</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Móvil</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Particular</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Calle, segunda línea</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Estado o provincia</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Card brand</source>
        <translation>Marca de la tarjeta</translation>
    </message>
    <message>
        <source>Last four digits</source>
        <translation>Últimas cuatro cifras</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Ways of paying</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Cliente desde</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Procesado</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Número de seguimiento</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Way of paying</source>
        <translation>Forma de pago</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Fecha del pedido</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>Entregar en</translation>
    </message>
    <message>
        <source>Reason of cancellation</source>
        <translation>Motivo de la cancelación</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Responsable de equipo</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Nombre de inicio de sesión</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Número entero</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Entrante</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Saliente</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Ocurrido</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Duration in seconds</source>
        <translation>Duración en segundos</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Corrige</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saved beside another change</source>
        <translation>Guardado junto a otro cambio</translation>
    </message>
    <message>
        <source>Saved, with a conflict</source>
        <translation>Guardado, con un conflicto</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Title in other languages</source>
        <translation>Título en otros idiomas</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Latest version</source>
        <translation>Última versión</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicada</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>Publicada por</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>Guides that it calls</source>
        <translation>Guías que llama</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>La lleva</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Required steps still open</source>
        <translation>Pasos obligatorios pendientes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sucesos</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guías</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interno</translation>
    </message>
    <message>
        <source>May be shown to customers</source>
        <translation>Se puede mostrar a los clientes</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Ayudó</translation>
    </message>
    <message>
        <source>Did not help</source>
        <translation>No ayudó</translation>
    </message>
    <message>
        <source>Is wrong</source>
        <translation>Es incorrecto</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Hecho a partir de</translation>
    </message>
    <message>
        <source>Written at the same time as another</source>
        <translation>Escrito a la vez que otro</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Artículos relacionados</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Id elsewhere</source>
        <translation>Identificador de origen</translation>
    </message>
    <message>
        <source>Published version</source>
        <translation>Versión publicada</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>Revisión pendiente</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Minutes to solve</source>
        <translation>Minutos para resolver</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausas</translation>
    </message>
    <message>
        <source>Hours by day</source>
        <translation>Horas por día</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Holidays and special days</source>
        <translation>Festivos y días especiales</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendarios</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Próxima versión</translation>
    </message>
    <message>
        <source>Next version in force from</source>
        <translation>Próxima versión en vigor desde</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigor desde</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalación</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Ya no hace falta</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Preguntado por</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntado</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Cerrado por</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Translation of</source>
        <translation>Traducción de</translation>
    </message>
    <message>
        <source>Words that mean the same</source>
        <translation>Palabras que significan lo mismo</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>Por escribir</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>In people&apos;s words</source>
        <translation>En palabras de la gente</translation>
    </message>
    <message>
        <source>Searches without an answer</source>
        <translation>Búsquedas sin respuesta</translation>
    </message>
    <message>
        <source>Cases closed without an article</source>
        <translation>Casos cerrados sin artículo</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Resuelto por</translation>
    </message>
    <message>
        <source>Waits for review</source>
        <translation>Espera revisión</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Quien revisa</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Times sent</source>
        <translation>Veces enviado</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Arrived damaged</source>
        <translation>Llegó dañado</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Artículo equivocado</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>No es como se describe</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>No recibido</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Llegó tarde</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>Ya no lo quiere</translation>
    </message>
    <message>
        <source>Price adjustment</source>
        <translation>Ajuste de precio</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Cobrado dos veces</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Cortesía</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Espera aprobación</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidido por</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Approved at once</source>
        <translation>Aprobado al momento</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Reembolsos</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Limits of refunds</source>
        <translation>Límites de reembolsos</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Right answers needed</source>
        <translation>Respuestas correctas necesarias</translation>
    </message>
    <message>
        <source>Minutes that a check holds</source>
        <translation>Minutos que vale una comprobación</translation>
    </message>
    <message>
        <source>Protected fields</source>
        <translation>Campos protegidos</translation>
    </message>
    <message>
        <source>Protects money</source>
        <translation>Protege el dinero</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Incorrecta</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superada</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobada</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Número de cuenta</translation>
    </message>
    <message>
        <source>Phone number on the record</source>
        <translation>Teléfono que figura en la ficha</translation>
    </message>
    <message>
        <source>E-mail address on the record</source>
        <translation>Correo electrónico que figura en la ficha</translation>
    </message>
    <message>
        <source>Street and town</source>
        <translation>Calle y población</translation>
    </message>
    <message>
        <source>Last four digits of the card</source>
        <translation>Últimas cuatro cifras de la tarjeta</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierto</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Tareas abiertas</translation>
    </message>
    <message>
        <source>Needed before it ends</source>
        <translation>Necesario antes de terminar</translation>
    </message>
    <message>
        <source>same account number</source>
        <translation>mismo número de cuenta</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>mismo correo</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>mismo teléfono</translation>
    </message>
    <message>
        <source>same name and postcode</source>
        <translation>mismo nombre y código postal</translation>
    </message>
    <message>
        <source>same name and city</source>
        <translation>mismo nombre y ciudad</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Record that stays</source>
        <translation>Ficha que queda</translation>
    </message>
    <message>
        <source>Record that was merged</source>
        <translation>Ficha unida</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Trasladado</translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation>Deshecho por</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relacionado</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Other case</source>
        <translation>Otro caso</translation>
    </message>
    <message>
        <source>Team of the other case</source>
        <translation>Equipo del otro caso</translation>
    </message>
    <message>
        <source>Owner of the other case</source>
        <translation>Responsable del otro caso</translation>
    </message>
    <message>
        <source>Customer of the other case</source>
        <translation>Cliente del otro caso</translation>
    </message>
    <message>
        <source>Number of the other case</source>
        <translation>Número del otro caso</translation>
    </message>
    <message>
        <source>Status of the other case</source>
        <translation>Estado del otro caso</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>Vinculado por</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado el</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Words that call it too</source>
        <translation>Otras palabras que la llaman</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Fuera de uso</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Aportado</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Sumado</translation>
    </message>
    <message>
        <source>Records that were merged</source>
        <translation>Registros que se unieron</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Hace</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Respuesta preparada</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Publicidad</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Encuestas</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dicho</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Anula</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>Registrado por error</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>Minutes to answer</source>
        <translation>Minutos para responder</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Respuesta prevista</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Primera respuesta</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leída por</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leída</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Depende de</translation>
    </message>
    <message>
        <source>Asked for at</source>
        <translation>Se pide con</translation>
    </message>
    <message>
        <source>Alert until</source>
        <translation>Alerta hasta</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún sin identificar</translation>
    </message>
    <message>
        <source>Any way</source>
        <translation>Cualquier medio</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Prefiere</translation>
    </message>
    <message>
        <source>Watched by</source>
        <translation>Seguido por</translation>
    </message>
    <message>
        <source>Needed before it waits</source>
        <translation>Necesario antes de esperar</translation>
    </message>
    <message>
        <source>Needed before it is escalated</source>
        <translation>Necesario antes de escalar</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mención</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identidad comprobada</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
</context>
<context>
    <name>macros</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>Take tags off</source>
        <translation>Quitar etiquetas</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Conocimiento</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system has it</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Texts on the screen follow when Callboard is started again.</source>
        <translation>Los textos de la pantalla cambian al volver a iniciar Callboard.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Phone numbers without a country code are taken as numbers of this region.</source>
        <translation>Los números de teléfono sin prefijo de país se toman como números de esta región.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Texts are as large as the scale set for the display in the system.</source>
        <translation>Los textos tienen el tamaño que corresponde a la escala de pantalla del sistema.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Enseguida</translation>
    </message>
    <message>
        <source>After 5 seconds</source>
        <translation>Tras 5 segundos</translation>
    </message>
    <message>
        <source>After 10 seconds</source>
        <translation>Tras 10 segundos</translation>
    </message>
    <message>
        <source>After 30 seconds</source>
        <translation>Tras 30 segundos</translation>
    </message>
    <message>
        <source>After a minute</source>
        <translation>Tras un minuto</translation>
    </message>
    <message>
        <source>Replies go out</source>
        <translation>Las respuestas salen</translation>
    </message>
    <message>
        <source>Until then a reply can be taken back; what you do after it waits with it.</source>
        <translation>Hasta entonces una respuesta se puede retirar; lo que haga después espera con ella.</translation>
    </message>
</context>
</TS>
