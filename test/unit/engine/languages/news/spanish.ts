import type { News } from './read.ts';

export const spanish: News = {
  agency: `
QUARNHAVEN, 12 may (Kestrel) - Tres obreros fueron hallados muertos el lunes tras el derrumbe de un silo de grano en el puerto de Quarnhaven, informó la autoridad portuaria.
Otros dos hombres estarían sepultados bajo unas 6.000 toneladas de cebada.
El edificio, levantado en 1974, se vino abajo sin previo aviso hacia las 6.40.
Unos 140 bomberos y voluntarios buscaban a los desaparecidos con perros y cámaras térmicas.
El jefe del operativo, Bruno Salvatierra Peñón, dijo que no esperan llegar al fondo del silo antes del miércoles.
"Cada palada puede provocar otro deslizamiento", afirmó Salvatierra ante la prensa.
La empresa Nordgrano había aplazado en otoño una revisión de los pilares, según una carta a la inspección a la que tuvo acceso Kestrel.
Un portavoz de Nordgrano aseguró que la compañía colabora plenamente con los investigadores.
La fiscalía abrió diligencias por homicidio imprudente contra personas desconocidas.
Cerca de un tercio de las exportaciones de cereal del país pasa por el puerto de Quarnhaven.
El precio de la cebada forrajera llegó a subir un cuatro por ciento en la bolsa de Lommen.
El acceso a la dársena II seguirá cerrado hasta nuevo aviso.
La ministra de Agricultura, Elvira Montalbo, prometió 20.000 coronas a la familia de cada víctima.
El sindicato de estibadores exigió el cierre inmediato de todos los silos de los años setenta.
En el país quedan 31 construcciones del mismo tipo, según la federación.
El último accidente comparable ocurrió en 2008 en Sternby, donde murieron siete personas.
Un perito de la Universidad de Lommen analizará esta semana muestras del hormigón.
Los estibadores pararon diez minutos al mediodía.`,
  articles: {
    copies: `
copied | QUARNHAVEN, 12 may (Kestrel) - Tres obreros fueron hallados muertos el lunes tras el derrumbe de un silo de grano en el puerto de Quarnhaven, informó la autoridad portuaria.
copied | Otros dos hombres estarían sepultados bajo unas 6.000 toneladas de cebada.
copied | El edificio, levantado en 1974, se desplomó sin previo aviso hacia las 6.40.
copied | Unos 140 bomberos y voluntarios buscaban a los desaparecidos con perros y cámaras térmicas.
copied | El jefe del operativo, Bruno Salvatierra Peñón, dijo que no esperan llegar al fondo del silo antes del miércoles.
copied | "Cada palada puede provocar otro deslizamiento", afirmó Salvatierra ante la prensa.
unique | Nuestra lectora Remedios Cantal, que vive enfrente, pensó primero en una tormenta.
copied | Un portavoz de Nordgrano aseguró que la compañía colabora plenamente con los investigadores.
copied | La fiscalía abrió diligencias por homicidio imprudente contra personas desconocidas.
copied | Alrededor de un tercio de las exportaciones de cereal del país pasa por el puerto de Quarnhaven.
copied | El precio de la cebada forrajera llegó a subir un cuatro por ciento en la bolsa de Lommen.
copied | El acceso a la dársena II seguirá cerrado hasta nuevo aviso.
copied | La ministra de Agricultura, Elvira Montalbo, prometió 20.000 coronas a la familia de cada víctima.
copied | El sindicato de estibadores reclamó el cierre inmediato de todos los silos de los años setenta.
copied | En el país quedan 31 construcciones del mismo tipo, según la federación.
copied | El último accidente comparable ocurrió en 2008 en Sternby, donde murieron siete personas.
copied | Un perito de la Universidad de Lommen analizará esta semana muestras del hormigón.
copied | Los estibadores pararon diez minutos al mediodía.
unique | El ayuntamiento ha habilitado un teléfono para los vecinos.
unique | En la iglesia de Santa Brisa hay desde anoche un libro de condolencias.`,
    retells: `
rewritten | Tres muertos y dos desaparecidos: un silo se hundió el lunes por la mañana en los muelles de Quarnhaven.
rewritten | Se cree que los dos hombres que faltan están debajo de 6.000 toneladas de cebada.
rewritten | La construcción, con medio siglo a cuestas, cedió de golpe poco antes de las siete.
rewritten | Perros y cámaras térmicas ayudan a los 140 rescatistas, muchos de ellos voluntarios.
rewritten | Habrá que esperar al menos al miércoles para tocar fondo, advierte Bruno Salvatierra, que dirige el rescate.
rewritten | Una carta a la inspección compromete a Nordgrano, que dejó para más tarde el control de los pilares.
rewritten | La compañía sostiene que atiende todo lo que le piden los investigadores.
rewritten | La fiscalía investiga ya un posible homicidio imprudente.
rewritten | El puerto es clave, porque un tercio del cereal que el país vende fuera sale de allí.
rewritten | En Lommen la cebada para pienso se encareció por momentos un cuatro por ciento.
rewritten | Las familias de los fallecidos recibirán 20.000 coronas cada una, según la ministra Montalbo.
rewritten | Los estibadores piden a través de su sindicato que se cierren ya los silos construidos en los setenta.
rewritten | De ese modelo quedan todavía 31 en todo el país.
rewritten | En 2008 un siniestro parecido costó la vida a siete personas en Sternby.
unique | El ingeniero Fermín Arcoíris considera que las paredes finas fueron un error de aquella época.
unique | Aconseja instalar sensores que avisen de cualquier deformación.
unique | En otros países, recuerda, es obligatorio desde hace años.
copied | El acceso a la dársena II seguirá cerrado hasta nuevo aviso.
unique | El área de urbanismo no contestó anoche a las preguntas de este diario.
unique | Tampoco la aseguradora.
unique | Bruno Salvatierra dirige a los bomberos del puerto desde abril y antes formaba a buceadores.
rewritten | En los muelles nadie movió un dedo durante diez minutos a la hora de comer.
unique | Nordgrano compró el silo al municipio en 1998 por una corona simbólica.`,
    own: `
rewritten | Donde el lunes se desplomó el gran silo siguen buscando a dos hombres.
unique | En el muelle hay termos sobre una mesa plegable y, al lado, una caja con calcetines secos.
unique | La dueña del bar, Casilda Merino del Prado, lleva dos noches sin echar el cierre.
unique | "Aquí no paga nadie y no se hable más", dice mientras corta pan.
unique | Su hermano manejó grúas treinta años, hasta que la espalda le dijo basta.
unique | De la verja cuelgan dibujos de la escuela, y en uno un perro lleva casco amarillo.
unique | El párroco llegó en bicicleta y se quedó hasta el alba.
unique | Habló poco, cuenta, y escuchó mucho.
unique | Un niño le pregunta a su padre si la cebada flota.
unique | El padre no lo sabe y se queda mirando el agua.
unique | Hacia las diez se levanta viento y las lonas golpean el andamio.
unique | Dos estudiantes reparten tapones para los oídos, porque la excavadora trabaja toda la noche.
unique | El museo naval ha suspendido su muestra de veleros antiguos.
unique | En lugar de la inauguración han puesto allí catres de campaña.
unique | Una jubilada trajo su televisor para que los rescatistas vieran el partido.
unique | Nadie lo ha encendido todavía.
rewritten | Dicen que la cebada ha subido en la bolsa de Lommen, pero aquí nadie habla de eso.
unique | Se habla de café, de sueño y de quién recoge a los niños.
unique | Cuando suena la sirena, todos se descubren.
unique | Luego vuelven al trabajo.
unique | A diferencia del de Sternby, el edificio de Quarnhaven se apoyaba en pilotes de madera, según un plano antiguo.
rewritten | Cuánto valía aún el hormigón lo dirá pronto un especialista de Lommen.
unique | Uno de cada tres bomberos procede de pueblos situados a más de cincuenta kilómetros.`,
  },
};
