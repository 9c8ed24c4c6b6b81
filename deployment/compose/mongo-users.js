// One user per database: a service can't read another's.
const users = {chat: "MONGO_CHAT_PASSWORD", gigs: "MONGO_GIGS_PASSWORD", orders: "MONGO_ORDERS_PASSWORD", users: "MONGO_USERS_PASSWORD"};
for (const [database, password] of Object.entries(users)) {
  db.getSiblingDB(database).createUser({user: database, pwd: process.env[password], roles: [{role: "readWrite", db: database}, {role: "dbAdmin", db: database}]});
}
