package pqs.planted.entity.thing.db;

import jakarta.persistence.Entity;

@Entity
public class ThingEntity {}
