// SampleShop: the files of a small shop as resources/mappings/retail.json reads them.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace callboard::sample {

// By name; of the two customers the second has an address that is refused.
inline const QMap<QString, QByteArray>& shopFiles()
{
    static const QMap<QString, QByteArray> files{
        {QStringLiteral("customers.csv"), "customer_id,first_name,last_name,email,address1,address2,city,state,zip,country\n"
                                          "c1,Ada,Winter,ada.winter@example.com,12 Mill Lane,,Denver,CO,80279,USA\n"
                                          "c2,Bo,Summers,not an address,9 High Street,,Dallas,TX,75277,USA\n"},
        {QStringLiteral("payment_methods.csv"), "customer_id,payment_method_id,kind,brand,last_four,balance\nc1,paypal_1,paypal,,,\n"},
        {QStringLiteral("orders.csv"), "order_id,customer_id,status,address1,address2,city,state,zip,country,cancel_reason\n#S1001,c1,delivered,12 Mill Lane,,Denver,CO,80279,USA,\n"},
        {QStringLiteral("order_items.csv"), "order_id,item_id,product_id,name,price,options\n#S1001,11,1,Kettle,47.84,{}\n"},
        {QStringLiteral("shipments.csv"), "order_id,tracking_id,item_id\n#S1001,357962501027,11\n"},
        {QStringLiteral("payments.csv"), "order_id,kind,amount,payment_method_id\n#S1001,payment,47.84,paypal_1\n"},
    };
    return files;
}

} // namespace callboard::sample
