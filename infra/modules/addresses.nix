# Where the world finds the product, as the backend and the apps are told.
fleet: {
  PUBLIC_API_URL = "https://${fleet.sites.api}";
  CUSTOMER_URL = "https://${fleet.sites.customer}";
  ADMIN_URL = "https://${fleet.sites.admin}";
  KITCHEN_URL = "https://${fleet.sites.kitchen}";
}
