drop schema reports;
