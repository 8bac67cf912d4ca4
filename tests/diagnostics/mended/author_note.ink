The harbour at night.
