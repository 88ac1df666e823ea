// Made by `npm run client` from the types in answers.ts: do not edit, do not merge by hand.
export const ANSWER_SCHEMAS: Readonly<Record<string, object>> = {
  "AccessSection": {
    "type": "object",
    "properties": {
      "refusals": {
        "$ref": "#/components/schemas/ShownList_def_interface_1452287760_147_399_1452287760_0_810_"
      },
      "byCause": {
        "type": "object",
        "additionalProperties": {
          "type": "number"
        }
      }
    },
    "required": [
      "refusals",
      "byCause"
    ],
    "additionalProperties": false
  },
  "ActivitySection": {
    "type": "object",
    "properties": {
      "enrolments": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "waiting": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "attendance": {
        "$ref": "#/components/schemas/ShownList_def_alias_41359237_1069_1195_41359237_0_3250_"
      },
      "skills": {
        "$ref": "#/components/schemas/ShownList_def_alias_41359237_1195_1262_41359237_0_3250_"
      },
      "access": {
        "$ref": "#/components/schemas/ShownList_def_alias_41359237_1262_1424_41359237_0_3250_"
      }
    },
    "required": [
      "enrolments",
      "waiting",
      "attendance",
      "skills",
      "access"
    ],
    "additionalProperties": false
  },
  "Agenda": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "placeId": {
        "type": "string"
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "rooms": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "roomId": {
              "type": "string"
            },
            "name": {
              "type": "string"
            },
            "kind": {
              "type": "string"
            },
            "seats": {
              "type": "number"
            }
          },
          "required": [
            "roomId",
            "name",
            "kind"
          ],
          "additionalProperties": false
        }
      },
      "equipment": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "equipmentId": {
              "type": "string"
            },
            "name": {
              "type": "string"
            }
          },
          "required": [
            "equipmentId",
            "name"
          ],
          "additionalProperties": false
        }
      },
      "bookings": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/AgendaLine"
        }
      },
      "refused": {
        "type": "object",
        "additionalProperties": {
          "type": "number"
        }
      }
    },
    "required": [
      "asOf",
      "bookings",
      "equipment",
      "placeId",
      "position",
      "refused",
      "rooms"
    ]
  },
  "AgendaLine": {
    "type": "object",
    "properties": {
      "bookingId": {
        "type": "string"
      },
      "roomId": {
        "type": "string"
      },
      "from": {
        "type": "string"
      },
      "until": {
        "type": "string"
      },
      "purpose": {
        "$ref": "#/components/schemas/AgendaPurpose"
      },
      "serviceId": {
        "type": "string"
      },
      "offerId": {
        "type": "string"
      },
      "sessionId": {
        "type": "string"
      },
      "equipmentIds": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "clashesWith": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "givesWay": {
        "type": "boolean"
      }
    },
    "required": [
      "bookingId",
      "clashesWith",
      "from",
      "givesWay",
      "purpose",
      "roomId",
      "serviceId",
      "until"
    ],
    "additionalProperties": false
  },
  "AgendaPurpose": {
    "type": "string",
    "enum": [
      "HEARING",
      "TRANSFER",
      "VISIT",
      "APPOINTMENT",
      "ACTIVITY"
    ]
  },
  "AgreedSection": {
    "type": "object",
    "properties": {
      "plans": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "goals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/GoalLine"
        }
      },
      "agreements": {
        "$ref": "#/components/schemas/ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_1807_2566_1595314907_0_4583_"
      },
      "signatures": {
        "$ref": "#/components/schemas/ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_2566_3242_1595314907_0_4583_"
      },
      "reviews": {
        "$ref": "#/components/schemas/ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_3242_3815_1595314907_0_4583_"
      }
    },
    "required": [
      "plans",
      "goals",
      "agreements",
      "signatures",
      "reviews"
    ],
    "additionalProperties": false
  },
  "Appended": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "trajectoryId": {
        "type": "string"
      },
      "revision": {
        "type": "number"
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "events": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EventRef"
        }
      },
      "warnings": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "of": {
              "type": "string"
            },
            "code": {
              "type": "string"
            },
            "message": {
              "type": "string"
            },
            "eventId": {
              "type": "string"
            }
          },
          "required": [
            "code",
            "message",
            "of"
          ]
        }
      }
    },
    "required": [
      "events",
      "position",
      "revision",
      "trajectoryId",
      "warnings"
    ]
  },
  "AppointmentLine": {
    "type": "object",
    "properties": {
      "appointmentId": {
        "type": "string"
      },
      "serviceId": {
        "type": "string"
      },
      "dueAt": {
        "type": "string"
      },
      "rule": {
        "type": "string"
      },
      "onHoldDays": {
        "type": "number"
      },
      "heldAt": {
        "type": "string"
      },
      "cause": {
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "state": {
        "$ref": "#/components/schemas/DeadlineState"
      }
    },
    "required": [
      "rule",
      "source",
      "state"
    ],
    "additionalProperties": false
  },
  "AttendanceCertificate": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "trajectoryId": {
        "type": "string"
      },
      "certificateId": {
        "type": "string"
      },
      "person": {
        "type": "object",
        "properties": {
          "personId": {
            "type": "string"
          },
          "name": {
            "type": "object"
          },
          "birthYear": {
            "type": "number"
          }
        },
        "additionalProperties": false
      },
      "from": {
        "type": "string"
      },
      "to": {
        "type": "string"
      },
      "addressee": {
        "type": "string"
      },
      "issuedBy": {
        "type": "string"
      },
      "issuedAt": {
        "type": "string"
      },
      "dates": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "required": [
      "addressee",
      "asOf",
      "certificateId",
      "dates",
      "from",
      "issuedAt",
      "person",
      "position",
      "to",
      "trajectoryId",
      "withheld"
    ]
  },
  "Authority": {
    "type": "string",
    "enum": [
      "OTHER",
      "COCOM",
      "FRENCH_COMMUNITY",
      "FLEMISH_COMMUNITY",
      "COCOF",
      "VGC",
      "REGION",
      "FEDERAL_JUSTICE"
    ]
  },
  "Bodies": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "bodies": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/BodyLine"
        }
      }
    },
    "required": [
      "asOf",
      "bodies",
      "position"
    ],
    "additionalProperties": false
  },
  "Body": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "bodyId": {
        "type": "string"
      },
      "name": {
        "type": "string"
      },
      "kind": {
        "type": "string"
      },
      "members": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "rhythm": {
        "type": "string"
      },
      "objectives": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "domains": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "prisonId": {
        "type": "string"
      },
      "convenedOn": {
        "type": "string"
      },
      "dissolvedOn": {
        "type": "string"
      },
      "lastMeetingOn": {
        "type": "string"
      },
      "meetings": {
        "type": "number"
      },
      "openDecisions": {
        "type": "number"
      },
      "mandate": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      },
      "recommendations": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/BodyItem_RecommendationMade_"
        }
      },
      "decisions": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "overdue": {
              "type": "boolean"
            },
            "id": {
              "type": "string"
            },
            "state": {
              "type": "string"
            },
            "since": {
              "type": "string"
            },
            "on": {
              "type": "string"
            },
            "data": {
              "type": "object",
              "properties": {
                "decisionId": {
                  "type": "string"
                },
                "recommendationId": {
                  "type": "string"
                },
                "outcome": {
                  "$ref": "#/components/schemas/DecisionOutcome"
                },
                "ownerServiceId": {
                  "type": "string"
                },
                "dueOn": {
                  "type": "string"
                },
                "objective": {
                  "$ref": "#/components/schemas/Objective"
                },
                "words": {
                  "anyOf": [
                    {
                      "type": "string"
                    },
                    {
                      "type": "object",
                      "properties": {
                        "erased": {
                          "type": "boolean",
                          "const": true
                        }
                      },
                      "required": [
                        "erased"
                      ],
                      "additionalProperties": false
                    }
                  ]
                },
                "status": {
                  "type": "string",
                  "enum": [
                    "IN_PROGRESS",
                    "DONE",
                    "DROPPED"
                  ]
                }
              },
              "additionalProperties": false
            }
          },
          "required": [
            "data",
            "id",
            "on",
            "overdue",
            "since",
            "state"
          ]
        }
      },
      "meetingsHeld": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Reported_MeetingHeld_"
        }
      },
      "invitations": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Reported_SectorInvited_"
        }
      },
      "collectiveNeeds": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Reported_CollectiveNeedRaised_"
        }
      },
      "agreements": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "binds": {
              "type": "boolean"
            },
            "id": {
              "type": "string"
            },
            "state": {
              "type": "string"
            },
            "since": {
              "type": "string"
            },
            "on": {
              "type": "string"
            },
            "data": {
              "type": "object",
              "properties": {
                "agreementId": {
                  "type": "string"
                },
                "kind": {
                  "type": "string",
                  "enum": [
                    "COOPERATION",
                    "PROJECT"
                  ]
                },
                "parties": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "from": {
                  "type": "string"
                },
                "to": {
                  "type": "string"
                }
              },
              "additionalProperties": false
            }
          },
          "required": [
            "binds",
            "data",
            "id",
            "on",
            "since",
            "state"
          ]
        }
      },
      "annualPlans": {
        "type": "object",
        "additionalProperties": {
          "type": "array",
          "items": {
            "$ref": "#/components/schemas/Objective"
          }
        }
      },
      "evidence": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Reported_ObjectiveEvidenceRecorded_"
        }
      },
      "trainings": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Reported_StaffTrainingHeld_"
        }
      },
      "studyDays": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Reported_StudyDayHeld_"
        }
      }
    },
    "required": [
      "agreements",
      "annualPlans",
      "asOf",
      "bodyId",
      "collectiveNeeds",
      "decisions",
      "domains",
      "evidence",
      "invitations",
      "meetings",
      "meetingsHeld",
      "members",
      "objectives",
      "openDecisions",
      "position",
      "recommendations",
      "studyDays",
      "trainings"
    ]
  },
  "BodyItem_RecommendationMade_": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "on": {
        "type": "string"
      },
      "data": {
        "type": "object",
        "properties": {
          "recommendationId": {
            "type": "string"
          },
          "needs": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NeedType"
            }
          },
          "objective": {
            "$ref": "#/components/schemas/Objective"
          },
          "words": {
            "anyOf": [
              {
                "type": "string"
              },
              {
                "type": "object",
                "properties": {
                  "erased": {
                    "type": "boolean",
                    "const": true
                  }
                },
                "required": [
                  "erased"
                ],
                "additionalProperties": false
              }
            ]
          }
        },
        "additionalProperties": false
      }
    },
    "required": [
      "id",
      "state",
      "since",
      "on",
      "data"
    ],
    "additionalProperties": false
  },
  "BodyLine": {
    "type": "object",
    "properties": {
      "bodyId": {
        "type": "string"
      },
      "name": {
        "type": "string"
      },
      "kind": {
        "type": "string"
      },
      "members": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "rhythm": {
        "type": "string"
      },
      "objectives": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "domains": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "prisonId": {
        "type": "string"
      },
      "convenedOn": {
        "type": "string"
      },
      "dissolvedOn": {
        "type": "string"
      },
      "lastMeetingOn": {
        "type": "string"
      },
      "meetings": {
        "type": "number"
      },
      "openDecisions": {
        "type": "number"
      }
    },
    "required": [
      "bodyId",
      "members",
      "objectives",
      "domains",
      "meetings",
      "openDecisions"
    ],
    "additionalProperties": false
  },
  "Catalogue": {
    "type": "object",
    "properties": {
      "events": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EventDescription"
        }
      }
    },
    "required": [
      "events"
    ],
    "additionalProperties": false
  },
  "CellMembers": {
    "type": "object",
    "properties": {
      "table": {
        "type": "string"
      },
      "cell": {
        "type": "object",
        "properties": {
          "date": {
            "type": "string"
          },
          "group": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "required": [
          "date",
          "group"
        ],
        "additionalProperties": false
      },
      "members": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Member"
        }
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "table",
      "cell",
      "members",
      "position",
      "asOf"
    ],
    "additionalProperties": false
  },
  "ChangedSettings": {
    "type": "object",
    "additionalProperties": {
      "type": "string"
    }
  },
  "ChecklistRow": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "missed": {
        "$ref": "#/components/schemas/ShownList_alias_731470504_74649_74725_731470504_0_218972_def_interface_1999036365_504_705_1999036365_0_4216_undefined_"
      },
      "kind": {
        "$ref": "#/components/schemas/ContactKind"
      },
      "dueAt": {
        "type": "string"
      },
      "rule": {
        "type": "string"
      },
      "setBy": {
        "$ref": "#/components/schemas/Source"
      },
      "onHoldDays": {
        "type": "number"
      },
      "heldAt": {
        "type": "string"
      },
      "serviceId": {
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "state": {
        "$ref": "#/components/schemas/DeadlineState"
      }
    },
    "required": [
      "kind",
      "state"
    ]
  },
  "Clash": {
    "type": "object",
    "properties": {
      "rule": {
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "rule",
      "source"
    ],
    "additionalProperties": false
  },
  "ConsultationPack": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "bodyId": {
        "type": "string"
      },
      "bodyName": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "figures": {
        "$ref": "#/components/schemas/PackFigures"
      },
      "decisions": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PackDecision"
        }
      },
      "recommendations": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PackRecommendation"
        }
      },
      "names": {
        "$ref": "#/components/schemas/Names"
      }
    },
    "required": [
      "asOf",
      "bodyId",
      "decisions",
      "figures",
      "names",
      "position",
      "recommendations"
    ],
    "additionalProperties": false
  },
  "ContactKind": {
    "type": "string",
    "enum": [
      "SPS",
      "DIRECTOR",
      "EXTERNAL",
      "MEDICAL",
      "LEGAL_AID",
      "FAMILY"
    ]
  },
  "ContactPoint": {
    "type": "object",
    "properties": {
      "kind": {
        "$ref": "#/components/schemas/ContactPointKind"
      },
      "value": {
        "type": "string"
      }
    },
    "required": [
      "kind",
      "value"
    ],
    "additionalProperties": false
  },
  "ContactPointKind": {
    "type": "string",
    "enum": [
      "ADDRESS",
      "PHONE",
      "EMAIL",
      "WEB"
    ]
  },
  "ContinuityItem": {
    "type": "object",
    "properties": {
      "kind": {
        "$ref": "#/components/schemas/ContinuityKind"
      },
      "itemId": {
        "type": "string"
      },
      "domain": {
        "$ref": "#/components/schemas/Domain"
      }
    },
    "required": [
      "kind",
      "itemId",
      "domain"
    ],
    "additionalProperties": false
  },
  "ContinuityKind": {
    "type": "string",
    "enum": [
      "ACTIVITY",
      "SUPPORT",
      "NEED",
      "GOAL"
    ]
  },
  "ContinuityLine": {
    "type": "object",
    "properties": {
      "kind": {
        "$ref": "#/components/schemas/ContinuityKind"
      },
      "itemId": {
        "type": "string"
      },
      "state": {
        "type": "string",
        "enum": [
          "not-handed-over",
          "prepared",
          "accepted",
          "continued",
          "lost"
        ]
      },
      "owner": {
        "type": "string"
      },
      "handoverId": {
        "type": "string"
      },
      "cause": {
        "type": "string"
      },
      "domain": {
        "$ref": "#/components/schemas/Domain"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "itemId",
      "kind",
      "source",
      "state"
    ],
    "additionalProperties": false
  },
  "Coordination": {
    "type": "object",
    "properties": {
      "needs": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "referrals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "duplicateSupports": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "duplicatePersons": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "accessRefusalsByMonth": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "handovers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/HandoverRow"
        }
      },
      "handoversByState": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "referralsByState": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "unmetByDomain": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "unmetByCause": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "unmetByLanguage": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "waiting": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/WaitingRow"
        }
      },
      "accessRefusals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FigureRow"
        }
      },
      "roomsRefused": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/RoomsRefused"
        }
      },
      "names": {
        "$ref": "#/components/schemas/Names"
      },
      "exact": {
        "type": "boolean"
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "accessRefusals",
      "asOf",
      "exact",
      "handovers",
      "handoversByState",
      "names",
      "position",
      "referralsByState",
      "roomsRefused",
      "unmetByCause",
      "unmetByDomain",
      "unmetByLanguage",
      "waiting"
    ],
    "additionalProperties": false
  },
  "Court": {
    "type": "string",
    "enum": [
      "SENTENCE_COURT",
      "PROTECTION_CHAMBER"
    ]
  },
  "Custody": {
    "anyOf": [
      {
        "$ref": "#/components/schemas/Unknown"
      },
      {
        "$ref": "#/components/schemas/Held"
      },
      {
        "$ref": "#/components/schemas/InTransit"
      },
      {
        "$ref": "#/components/schemas/Released"
      },
      {
        "$ref": "#/components/schemas/Escaped"
      },
      {
        "$ref": "#/components/schemas/Dead"
      }
    ]
  },
  "CustodySpell": {
    "type": "object",
    "properties": {
      "from": {
        "type": "string"
      },
      "to": {
        "type": "string"
      }
    },
    "required": [
      "from"
    ],
    "additionalProperties": false
  },
  "Dead": {
    "type": "object",
    "properties": {
      "status": {
        "type": "string",
        "const": "dead"
      },
      "on": {
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "inCustody": {
        "type": "boolean"
      },
      "last": {
        "$ref": "#/components/schemas/Last"
      }
    },
    "required": [
      "status",
      "on",
      "source",
      "inCustody"
    ],
    "additionalProperties": false
  },
  "DeadLetter": {
    "type": "object",
    "properties": {
      "messageId": {
        "type": "string"
      },
      "stream": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "kind": {
            "type": "string"
          },
          "id": {
            "type": "string"
          }
        },
        "required": [
          "id",
          "kind"
        ]
      },
      "eventId": {
        "type": "string"
      },
      "type": {
        "type": "string"
      },
      "failedAt": {
        "type": "string"
      },
      "attempts": {
        "type": "number"
      },
      "reason": {
        "type": "string"
      },
      "state": {
        "type": "string",
        "enum": [
          "dead",
          "resend"
        ]
      }
    },
    "required": [
      "messageId",
      "stream",
      "eventId",
      "type",
      "failedAt",
      "attempts",
      "reason",
      "state"
    ],
    "additionalProperties": false
  },
  "DeadLetters": {
    "type": "object",
    "properties": {
      "deadLetters": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DeadLetter"
        }
      },
      "cursor": {
        "type": "string"
      }
    },
    "required": [
      "deadLetters"
    ],
    "additionalProperties": false
  },
  "DeadlineState": {
    "type": "string",
    "enum": [
      "done",
      "open",
      "cancelled",
      "overdue",
      "late",
      "none",
      "on-hold"
    ]
  },
  "Deciding": {
    "type": "object",
    "properties": {
      "eventId": {
        "type": "string"
      },
      "type": {
        "type": "string"
      },
      "occurredAt": {
        "type": "string"
      },
      "recordedAt": {
        "type": "string"
      }
    },
    "required": [
      "eventId",
      "type",
      "occurredAt",
      "recordedAt"
    ],
    "additionalProperties": false
  },
  "DecisionOutcome": {
    "type": "string",
    "enum": [
      "ADOPTED",
      "POSTPONED",
      "REJECTED"
    ]
  },
  "Departure": {
    "type": "object",
    "properties": {
      "from": {
        "type": "string"
      },
      "to": {
        "type": "string"
      },
      "reason": {
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "from",
      "to",
      "reason",
      "source"
    ],
    "additionalProperties": false
  },
  "Domain": {
    "type": "string",
    "enum": [
      "D1",
      "D2",
      "D3",
      "D4",
      "D5",
      "D6",
      "D7",
      "D8",
      "D9",
      "D10"
    ]
  },
  "DossierItem": {
    "type": "object",
    "properties": {
      "kind": {
        "$ref": "#/components/schemas/ContinuityKind"
      },
      "itemId": {
        "type": "string"
      },
      "state": {
        "type": "string",
        "enum": [
          "not-handed-over",
          "prepared",
          "accepted",
          "continued",
          "lost"
        ]
      },
      "owner": {
        "type": "string"
      },
      "handoverId": {
        "type": "string"
      },
      "cause": {
        "type": "string"
      },
      "domain": {
        "$ref": "#/components/schemas/Domain"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "content": {
        "type": "object"
      }
    },
    "additionalProperties": false,
    "required": [
      "itemId",
      "kind",
      "source",
      "state"
    ]
  },
  "DueLine": {
    "type": "object",
    "properties": {
      "what": {
        "type": "string"
      },
      "about": {
        "type": "string"
      },
      "dueAt": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "rule": {
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "what",
      "dueAt",
      "state"
    ],
    "additionalProperties": false
  },
  "EarlierAnswer": {
    "type": "object",
    "properties": {
      "of": {
        "type": "string"
      },
      "cutOff": {
        "type": "string"
      }
    },
    "required": [
      "of",
      "cutOff"
    ],
    "additionalProperties": false
  },
  "Equity": {
    "type": "object",
    "properties": {
      "total": {
        "$ref": "#/components/schemas/EquityRow"
      },
      "status": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EquityRow"
        }
      },
      "language": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EquityRow"
        }
      },
      "sex": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EquityRow"
        }
      },
      "residence": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EquityRow"
        }
      },
      "prison": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EquityRow"
        }
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "total",
      "status",
      "language",
      "sex",
      "prison",
      "position",
      "asOf"
    ],
    "additionalProperties": false
  },
  "EquityRow": {
    "type": "object",
    "properties": {
      "group": {
        "type": "string"
      },
      "stock": {
        "type": "number"
      },
      "reached": {
        "type": "number"
      },
      "rate": {
        "type": "number"
      },
      "suppressed": {
        "type": "boolean"
      }
    },
    "required": [
      "group"
    ],
    "additionalProperties": false
  },
  "Escaped": {
    "type": "object",
    "properties": {
      "status": {
        "type": "string",
        "const": "escaped"
      },
      "on": {
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "last": {
        "$ref": "#/components/schemas/Last"
      }
    },
    "required": [
      "status",
      "on",
      "source",
      "last"
    ],
    "additionalProperties": false
  },
  "EventDescription": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string"
      },
      "streams": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "schemaVersion": {
        "type": "number"
      },
      "visibility": {
        "$ref": "#/components/schemas/Visibility"
      },
      "compartments": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "sealed": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "labels": {
        "type": "object",
        "properties": {
          "nl": {
            "type": "string"
          },
          "fr": {
            "type": "string"
          },
          "en": {
            "type": "string"
          }
        },
        "required": [
          "nl",
          "fr",
          "en"
        ],
        "additionalProperties": false
      },
      "refusals": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "warnings": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "schema": {
        "type": "object",
        "additionalProperties": true
      }
    },
    "required": [
      "type",
      "streams",
      "schemaVersion",
      "visibility",
      "compartments",
      "sealed",
      "labels",
      "refusals",
      "warnings",
      "schema"
    ],
    "additionalProperties": false
  },
  "EventRef": {
    "type": "object",
    "properties": {
      "eventId": {
        "type": "string"
      },
      "type": {
        "type": "string"
      },
      "revision": {
        "type": "number"
      }
    },
    "required": [
      "eventId",
      "type",
      "revision"
    ],
    "additionalProperties": false
  },
  "Events": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "trajectoryId": {
        "type": "string"
      },
      "events": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ShownEvent"
        }
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      }
    },
    "required": [
      "asOf",
      "events",
      "position",
      "trajectoryId",
      "withheld"
    ],
    "additionalProperties": false
  },
  "Every": {
    "type": "string",
    "enum": [
      "day",
      "month",
      "year"
    ]
  },
  "Explanation": {
    "type": "object",
    "properties": {
      "path": {
        "type": "string"
      },
      "value": {},
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "path",
      "value",
      "source"
    ],
    "additionalProperties": false
  },
  "ExternalId": {
    "type": "object",
    "properties": {
      "system": {
        "type": "string"
      },
      "value": {
        "type": "string"
      }
    },
    "required": [
      "system",
      "value"
    ],
    "additionalProperties": false
  },
  "Failing": {
    "type": "object",
    "properties": {
      "since": {
        "type": "string"
      },
      "attempts": {
        "type": "number"
      },
      "nextAt": {
        "type": "string"
      },
      "reason": {
        "type": "string"
      }
    },
    "required": [
      "since",
      "attempts",
      "nextAt",
      "reason"
    ],
    "additionalProperties": false
  },
  "FamilySection": {
    "type": "object",
    "properties": {
      "relatives": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "receptions": {
        "$ref": "#/components/schemas/ShownList_def_interface_1803174160_318_538_1803174160_0_1861_"
      },
      "contactNeeds": {
        "$ref": "#/components/schemas/ShownList_def_interface_1803174160_318_538_1803174160_0_1861_"
      }
    },
    "required": [
      "relatives",
      "receptions",
      "contactNeeds"
    ],
    "additionalProperties": false
  },
  "FeedFact": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "stream": {
        "$ref": "#/components/schemas/StreamName"
      },
      "trajectoryId": {
        "type": "string"
      },
      "schemaVersion": {
        "type": "number"
      },
      "eventId": {
        "type": "string"
      },
      "type": {
        "type": "string"
      },
      "revision": {
        "type": "number"
      },
      "occurredAt": {
        "type": "string"
      },
      "recordedAt": {
        "type": "string"
      },
      "actor": {
        "$ref": "#/components/schemas/Reporter"
      },
      "visibility": {
        "$ref": "#/components/schemas/Visibility"
      },
      "data": {
        "type": "object",
        "additionalProperties": true
      }
    },
    "required": [
      "actor",
      "data",
      "eventId",
      "occurredAt",
      "recordedAt",
      "revision",
      "schemaVersion",
      "stream",
      "trajectoryId",
      "type",
      "visibility"
    ]
  },
  "FigureRow": {
    "type": "object",
    "properties": {
      "n": {
        "type": "number"
      },
      "own": {
        "type": "number"
      },
      "suppressed": {
        "type": "boolean"
      },
      "key": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        }
      }
    },
    "required": [
      "key"
    ],
    "additionalProperties": false
  },
  "Figures": {
    "type": "object",
    "properties": {
      "meta": {
        "$ref": "#/components/schemas/Meta"
      },
      "rows": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TableLine"
        }
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "meta",
      "rows",
      "position",
      "asOf"
    ],
    "additionalProperties": false
  },
  "FollowUp": {
    "type": "object",
    "properties": {
      "needId": {
        "type": "string"
      },
      "bodyId": {
        "type": "string"
      },
      "bodyName": {
        "type": "string"
      },
      "what": {
        "type": "string",
        "enum": [
          "SECTOR_INVITED",
          "RECOMMENDATION"
        ]
      },
      "on": {
        "type": "string"
      },
      "sector": {
        "type": "string"
      },
      "recommendationId": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "decision": {
        "type": "object",
        "properties": {
          "decisionId": {
            "type": "string"
          },
          "state": {
            "type": "string"
          },
          "since": {
            "type": "string"
          },
          "dueOn": {
            "type": "string"
          }
        },
        "required": [
          "decisionId",
          "state",
          "since"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "needId",
      "bodyId",
      "what",
      "on"
    ],
    "additionalProperties": false
  },
  "FoundPersons": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "persons": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "personId": {
              "type": "string"
            },
            "trajectories": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/ShortStay"
              }
            }
          },
          "required": [
            "personId",
            "trajectories"
          ],
          "additionalProperties": false
        }
      }
    },
    "required": [
      "asOf",
      "persons",
      "position"
    ],
    "additionalProperties": false
  },
  "GapRow": {
    "type": "object",
    "properties": {
      "domain": {
        "type": "string"
      },
      "prisonId": {
        "type": "string"
      },
      "language": {
        "type": "string"
      },
      "offers": {
        "type": "object",
        "additionalProperties": {
          "type": "number"
        }
      },
      "missing": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "required": [
      "domain",
      "prisonId",
      "language",
      "offers",
      "missing"
    ],
    "additionalProperties": false
  },
  "GoalLine": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "data": {
        "type": "object"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "steps": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/StepLine"
        }
      }
    },
    "required": [
      "data",
      "id",
      "since",
      "source",
      "state",
      "steps"
    ],
    "additionalProperties": false
  },
  "HandoverLine": {
    "type": "object",
    "properties": {
      "handoverId": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "open": {
        "type": "boolean"
      },
      "toServiceId": {
        "type": "string"
      },
      "owner": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "items": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "handoverId",
      "state",
      "open",
      "toServiceId",
      "owner",
      "since",
      "items",
      "source"
    ],
    "additionalProperties": false
  },
  "HandoverRow": {
    "type": "object",
    "properties": {
      "n": {
        "type": "number"
      },
      "medianDays": {
        "type": "number"
      },
      "oldestDays": {
        "type": "number"
      },
      "owner": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "items": {
        "type": "number"
      }
    },
    "required": [
      "items",
      "medianDays",
      "n",
      "oldestDays",
      "owner",
      "state"
    ],
    "additionalProperties": false
  },
  "Header": {
    "type": "object",
    "properties": {
      "person": {
        "$ref": "#/components/schemas/Person"
      },
      "status": {
        "type": "string",
        "enum": [
          "unknown",
          "held",
          "in-transit",
          "released",
          "escaped",
          "dead"
        ]
      },
      "legalStatus": {
        "type": "string"
      },
      "prison": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "out": {
        "type": "object"
      },
      "dates": {
        "type": "object",
        "properties": {
          "conditionalReleaseFrom": {
            "type": "string"
          },
          "endOfSentence": {
            "type": "string"
          },
          "givenBy": {
            "type": "string"
          },
          "recalculatedOn": {
            "type": "string"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        },
        "required": [
          "givenBy",
          "recalculatedOn",
          "source"
        ],
        "additionalProperties": false
      },
      "nextDate": {
        "type": "object",
        "properties": {
          "what": {
            "type": "string"
          },
          "dueAt": {
            "type": "string"
          },
          "state": {
            "type": "string"
          }
        },
        "required": [
          "what",
          "dueAt",
          "state"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "person"
    ],
    "additionalProperties": false
  },
  "Held": {
    "type": "object",
    "properties": {
      "prison": {
        "type": "string"
      },
      "unit": {
        "type": "string"
      },
      "legalStatus": {
        "$ref": "#/components/schemas/LegalStatus"
      },
      "since": {
        "type": "string"
      },
      "entry": {
        "type": "string",
        "enum": [
          "admission",
          "scopeIn",
          "recapture"
        ]
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "statusSource": {
        "$ref": "#/components/schemas/Source"
      },
      "status": {
        "type": "string",
        "const": "held"
      }
    },
    "required": [
      "entry",
      "prison",
      "since",
      "source",
      "status"
    ],
    "additionalProperties": false
  },
  "HeldBy": {
    "type": "object",
    "properties": {
      "serviceId": {
        "type": "string"
      },
      "facts": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/HeldFact"
        }
      }
    },
    "required": [
      "facts"
    ],
    "additionalProperties": false
  },
  "HeldFact": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string"
      },
      "occurredAt": {
        "type": "string"
      },
      "recordedAt": {
        "type": "string"
      },
      "data": {
        "type": "object"
      },
      "toAskFor": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "required": [
      "type",
      "occurredAt",
      "recordedAt",
      "data",
      "toAskFor"
    ],
    "additionalProperties": false
  },
  "ImportLine": {
    "type": "object",
    "properties": {
      "line": {
        "type": "number"
      },
      "eventId": {
        "type": "string"
      },
      "outcome": {
        "type": "string",
        "enum": [
          "stored",
          "repeated",
          "refused"
        ]
      },
      "code": {
        "type": "string"
      },
      "warnings": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "of": {
              "type": "string"
            },
            "code": {
              "type": "string"
            },
            "message": {
              "type": "string"
            },
            "eventId": {
              "type": "string"
            }
          },
          "required": [
            "code",
            "message",
            "of"
          ]
        }
      },
      "errors": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Offence"
        }
      }
    },
    "required": [
      "line",
      "outcome"
    ],
    "additionalProperties": false
  },
  "ImportResult": {
    "anyOf": [
      {
        "$ref": "#/components/schemas/ImportLine"
      },
      {
        "type": "object",
        "properties": {
          "summary": {
            "$ref": "#/components/schemas/ImportSummary"
          }
        },
        "required": [
          "summary"
        ],
        "additionalProperties": false
      }
    ]
  },
  "ImportSummary": {
    "type": "object",
    "properties": {
      "lines": {
        "type": "number"
      },
      "stored": {
        "type": "number"
      },
      "repeated": {
        "type": "number"
      },
      "refused": {
        "type": "number"
      },
      "warned": {
        "type": "number"
      },
      "codes": {
        "type": "object",
        "additionalProperties": {
          "type": "number"
        }
      },
      "dryRun": {
        "type": "boolean"
      },
      "stopped": {
        "type": "string"
      }
    },
    "required": [
      "lines",
      "stored",
      "repeated",
      "refused",
      "warned",
      "codes",
      "dryRun"
    ],
    "additionalProperties": false
  },
  "InTransit": {
    "type": "object",
    "properties": {
      "prison": {
        "type": "string"
      },
      "unit": {
        "type": "string"
      },
      "legalStatus": {
        "$ref": "#/components/schemas/LegalStatus"
      },
      "since": {
        "type": "string"
      },
      "entry": {
        "type": "string",
        "enum": [
          "admission",
          "scopeIn",
          "recapture"
        ]
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "statusSource": {
        "$ref": "#/components/schemas/Source"
      },
      "status": {
        "type": "string",
        "const": "in-transit"
      },
      "departed": {
        "$ref": "#/components/schemas/Departure"
      }
    },
    "required": [
      "departed",
      "entry",
      "prison",
      "since",
      "source",
      "status"
    ],
    "additionalProperties": false
  },
  "InformationCell": {
    "type": "object",
    "properties": {
      "languages": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "spokenIn": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "interpreter": {
        "type": "boolean"
      },
      "state": {
        "type": "string",
        "enum": [
          "done",
          "open",
          "none"
        ]
      }
    },
    "required": [
      "languages",
      "spokenIn",
      "interpreter",
      "state"
    ],
    "additionalProperties": false
  },
  "ItemLine": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "data": {
        "type": "object"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "id",
      "state",
      "since",
      "data",
      "source"
    ],
    "additionalProperties": false
  },
  "Labels": {
    "type": "object",
    "properties": {
      "nl": {
        "type": "string"
      },
      "fr": {
        "type": "string"
      },
      "en": {
        "type": "string"
      }
    },
    "required": [
      "nl",
      "fr",
      "en"
    ],
    "additionalProperties": false
  },
  "Last": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "prison": {
        "type": "string"
      },
      "unit": {
        "type": "string"
      },
      "legalStatus": {
        "$ref": "#/components/schemas/LegalStatus"
      },
      "since": {
        "type": "string"
      },
      "statusSource": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "prison",
      "since"
    ]
  },
  "LegalStatus": {
    "type": "string",
    "enum": [
      "OTHER",
      "MIXED",
      "REMAND",
      "CONVICTED",
      "INTERNED"
    ]
  },
  "Liveness": {
    "type": "object",
    "properties": {
      "status": {
        "type": "string",
        "const": "live"
      }
    },
    "required": [
      "status"
    ],
    "additionalProperties": false
  },
  "LogRow": {
    "type": "object",
    "properties": {
      "objective": {
        "$ref": "#/components/schemas/Objective"
      },
      "year": {
        "type": "number"
      },
      "plannedBy": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "evidence": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "bodyId": {
              "type": "string"
            },
            "kind": {
              "type": "string"
            },
            "on": {
              "type": "string"
            },
            "decisionId": {
              "type": "string"
            }
          },
          "required": [
            "bodyId",
            "kind",
            "on"
          ],
          "additionalProperties": false
        }
      },
      "open": {
        "type": "boolean"
      }
    },
    "required": [
      "objective",
      "year",
      "plannedBy",
      "evidence",
      "open"
    ],
    "additionalProperties": false
  },
  "MeansRecorded": {
    "type": "object",
    "properties": {
      "year": {
        "type": "number"
      },
      "fteHundredths": {
        "type": "number"
      },
      "subsidyEuro": {
        "type": "number"
      },
      "paidBy": {
        "$ref": "#/components/schemas/Authority"
      }
    },
    "required": [
      "year"
    ],
    "additionalProperties": false
  },
  "Measure": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "labels": {
        "$ref": "#/components/schemas/Labels"
      },
      "kind": {
        "type": "string",
        "enum": [
          "count",
          "amount",
          "rate"
        ]
      },
      "base": {
        "type": "string"
      },
      "parts": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "besideReference": {
        "type": "boolean"
      },
      "flow": {
        "anyOf": [
          {
            "type": "boolean"
          },
          {
            "type": "string",
            "const": "presence"
          }
        ]
      }
    },
    "required": [
      "name",
      "labels",
      "kind"
    ],
    "additionalProperties": false
  },
  "Member": {
    "type": "object",
    "properties": {
      "stay": {
        "type": "string"
      },
      "kind": {
        "type": "string"
      },
      "from": {
        "type": "string"
      },
      "until": {
        "type": [
          "string",
          "null"
        ]
      },
      "events": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Deciding"
        }
      }
    },
    "required": [
      "stay",
      "kind",
      "from",
      "until",
      "events"
    ],
    "additionalProperties": false
  },
  "Meta": {
    "type": "object",
    "properties": {
      "table": {
        "type": "string"
      },
      "title": {
        "$ref": "#/components/schemas/Labels"
      },
      "inWords": {
        "$ref": "#/components/schemas/Labels"
      },
      "counted": {
        "$ref": "#/components/schemas/Labels"
      },
      "formula": {
        "type": "string"
      },
      "rules": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "origin": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "dimensions": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "measures": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Measure"
        }
      },
      "parameters": {
        "$ref": "#/components/schemas/Parameters"
      },
      "cutOff": {
        "type": "string"
      },
      "head": {
        "$ref": "#/components/schemas/Position"
      },
      "zone": {
        "type": "string"
      },
      "zoneRules": {
        "type": "string"
      },
      "codeHash": {
        "type": "string"
      },
      "computedAt": {
        "type": "string"
      },
      "residual": {
        "type": [
          "number",
          "null"
        ]
      },
      "suppressed": {
        "anyOf": [
          {
            "type": "string",
            "const": "nothing"
          },
          {
            "$ref": "#/components/schemas/Suppression"
          }
        ]
      },
      "notes": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "required": [
      "table",
      "title",
      "inWords",
      "counted",
      "formula",
      "rules",
      "origin",
      "dimensions",
      "measures",
      "parameters",
      "cutOff",
      "head",
      "zone",
      "zoneRules",
      "codeHash",
      "computedAt",
      "residual",
      "suppressed",
      "notes"
    ],
    "additionalProperties": false
  },
  "Modality": {
    "type": "string",
    "enum": [
      "TRANSITION_HOUSE",
      "ELECTRONIC_MONITORING",
      "PROBATION",
      "CONDITIONAL",
      "PROVISIONAL",
      "REMOVAL",
      "EXIT_PERMISSION",
      "PENITENTIARY_LEAVE",
      "EXTENDED_LEAVE",
      "LIMITED_DETENTION",
      "PLACEMENT",
      "FINAL_RELEASE"
    ]
  },
  "Moved": {
    "type": "object",
    "properties": {
      "trajectoryId": {
        "type": "string"
      },
      "to": {
        "type": "string"
      },
      "events": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Refiled"
        }
      },
      "warnings": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "of": {
              "type": "string"
            },
            "code": {
              "type": "string"
            },
            "message": {
              "type": "string"
            },
            "eventId": {
              "type": "string"
            }
          },
          "required": [
            "code",
            "message",
            "of"
          ]
        }
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      }
    },
    "required": [
      "trajectoryId",
      "to",
      "events",
      "warnings",
      "position"
    ],
    "additionalProperties": false
  },
  "Names": {
    "type": "object",
    "properties": {
      "services": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        }
      },
      "offers": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        }
      }
    },
    "required": [
      "services",
      "offers"
    ],
    "additionalProperties": false
  },
  "NeedLine": {
    "type": "object",
    "properties": {
      "needId": {
        "type": "string"
      },
      "state": {
        "$ref": "#/components/schemas/NeedState"
      },
      "since": {
        "type": "string"
      },
      "data": {
        "type": "object"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "needId",
      "state",
      "since",
      "data",
      "source"
    ],
    "additionalProperties": false
  },
  "NeedState": {
    "type": "string",
    "enum": [
      "open",
      "withdrawn",
      "answered",
      "unmet"
    ]
  },
  "NeedType": {
    "type": "object",
    "properties": {
      "domain": {
        "$ref": "#/components/schemas/Domain"
      },
      "cause": {
        "type": "string",
        "enum": [
          "TRANSFER",
          "NO_OFFER",
          "FULL",
          "LANGUAGE",
          "STATUS_EXCLUDED",
          "NO_ROOM",
          "TOO_SHORT"
        ]
      },
      "language": {
        "type": "string"
      },
      "prisonId": {
        "type": "string"
      }
    },
    "required": [
      "domain"
    ],
    "additionalProperties": false
  },
  "Objective": {
    "type": "string",
    "enum": [
      "SO1",
      "SO2",
      "SO3",
      "SO4",
      "SO5",
      "SO6",
      "O11",
      "O12",
      "O13",
      "O21",
      "O31",
      "O32",
      "O33",
      "O41",
      "O42",
      "O43",
      "O51",
      "O52",
      "O61",
      "O62",
      "O63"
    ]
  },
  "Occupancy": {
    "type": "object",
    "properties": {
      "prisons": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PrisonOccupancy"
        }
      },
      "held": {
        "type": "number"
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "prisons",
      "held",
      "position",
      "asOf"
    ],
    "additionalProperties": false
  },
  "Offence": {
    "type": "object",
    "properties": {
      "path": {
        "type": "string"
      },
      "code": {
        "type": "string"
      },
      "message": {
        "type": "string"
      }
    },
    "required": [
      "path",
      "code",
      "message"
    ],
    "additionalProperties": false
  },
  "OfferGaps": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "prisons": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "languages": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "statuses": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "rows": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/GapRow"
        }
      },
      "gaps": {
        "type": "number"
      },
      "cells": {
        "type": "number"
      }
    },
    "required": [
      "asOf",
      "cells",
      "gaps",
      "languages",
      "position",
      "prisons",
      "rows",
      "statuses"
    ]
  },
  "OfferLine": {
    "type": "object",
    "properties": {
      "offerId": {
        "type": "string"
      },
      "name": {
        "type": "string"
      },
      "serviceId": {
        "type": "string"
      },
      "serviceName": {
        "type": "string"
      },
      "authority": {
        "type": "string"
      },
      "domains": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "kind": {
        "type": "string"
      },
      "activity": {
        "type": "string"
      },
      "prisonId": {
        "type": "string"
      },
      "languages": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "statuses": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "qualifying": {
        "type": "boolean"
      },
      "eLearning": {
        "type": "boolean"
      },
      "testNeeded": {
        "type": "boolean"
      },
      "openToOfficers": {
        "type": "boolean"
      },
      "from": {
        "type": "string"
      },
      "to": {
        "type": "string"
      },
      "agreementRef": {
        "type": "string"
      },
      "standing": {
        "$ref": "#/components/schemas/OfferStanding"
      },
      "since": {
        "type": "string"
      },
      "cause": {
        "type": "string"
      },
      "confirmedOn": {
        "type": "string"
      },
      "stale": {
        "type": "boolean"
      },
      "doubles": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "sessions": {
        "type": "object",
        "properties": {
          "planned": {
            "type": "number"
          },
          "held": {
            "type": "number"
          },
          "cancelled": {
            "type": "number"
          },
          "next": {
            "type": "string"
          }
        },
        "required": [
          "planned",
          "held",
          "cancelled"
        ],
        "additionalProperties": false
      },
      "capacity": {
        "type": "number"
      },
      "enrolled": {
        "type": "number"
      },
      "waiting": {
        "type": "number"
      },
      "free": {
        "type": "number"
      },
      "suppressed": {
        "type": "boolean"
      },
      "unreached": {
        "type": "boolean"
      }
    },
    "required": [
      "offerId",
      "domains",
      "languages",
      "qualifying",
      "eLearning",
      "testNeeded",
      "openToOfficers",
      "standing",
      "stale",
      "doubles",
      "sessions"
    ],
    "additionalProperties": false
  },
  "OfferStanding": {
    "anyOf": [
      {
        "$ref": "#/components/schemas/OfferState"
      },
      {
        "type": "string",
        "const": "planned"
      },
      {
        "type": "string",
        "const": "unknown"
      }
    ]
  },
  "OfferState": {
    "type": "string",
    "enum": [
      "open",
      "withdrawn",
      "suspended",
      "expired"
    ]
  },
  "OfferedItem": {
    "type": "object",
    "properties": {
      "kind": {
        "$ref": "#/components/schemas/ContinuityKind"
      },
      "itemId": {
        "type": "string"
      },
      "domain": {
        "$ref": "#/components/schemas/Domain"
      }
    },
    "required": [
      "kind",
      "itemId"
    ],
    "additionalProperties": false
  },
  "Offers": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "offers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/OfferLine"
        }
      },
      "counts": {
        "type": "object",
        "properties": {
          "offers": {
            "type": "number"
          },
          "open": {
            "type": "number"
          },
          "stale": {
            "type": "number"
          },
          "doubled": {
            "type": "number"
          }
        },
        "required": [
          "offers",
          "open",
          "stale",
          "doubled"
        ],
        "additionalProperties": false
      },
      "counted": {
        "type": "boolean"
      }
    },
    "required": [
      "asOf",
      "counted",
      "counts",
      "offers",
      "position"
    ],
    "additionalProperties": false
  },
  "OwnWork": {
    "type": "object",
    "properties": {
      "workers": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "referralsToAnswer": {
        "type": "number"
      },
      "handoversToAcknowledge": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "required": [
      "workers",
      "referralsToAnswer",
      "handoversToAcknowledge"
    ],
    "additionalProperties": false
  },
  "PackDecision": {
    "type": "object",
    "properties": {
      "decisionId": {
        "type": "string"
      },
      "ownerServiceId": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "takenOn": {
        "type": "string"
      },
      "dueOn": {
        "type": "string"
      },
      "overdue": {
        "type": "boolean"
      },
      "words": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "required": [
      "decisionId",
      "ownerServiceId",
      "state",
      "takenOn",
      "overdue",
      "words"
    ],
    "additionalProperties": false
  },
  "PackFigure": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "now": {
        "type": "number"
      },
      "before": {
        "type": "number"
      },
      "change": {
        "type": "number"
      },
      "suppressed": {
        "type": "boolean"
      }
    },
    "required": [
      "name"
    ],
    "additionalProperties": false
  },
  "PackFigures": {
    "type": "object",
    "properties": {
      "handoversByAge": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PackFigure"
        }
      },
      "referralsByState": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PackFigure"
        }
      },
      "unmetByDomain": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PackFigure"
        }
      },
      "unmetByCause": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PackFigure"
        }
      },
      "unmetByLanguage": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PackFigure"
        }
      },
      "waiting": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PackFigure"
        }
      },
      "accessRefusals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PackFigure"
        }
      }
    },
    "required": [
      "handoversByAge",
      "referralsByState",
      "unmetByDomain",
      "unmetByCause",
      "unmetByLanguage",
      "waiting",
      "accessRefusals"
    ],
    "additionalProperties": false
  },
  "PackRecommendation": {
    "type": "object",
    "properties": {
      "recommendationId": {
        "type": "string"
      },
      "madeOn": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "words": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "required": [
      "recommendationId",
      "madeOn",
      "state",
      "words"
    ],
    "additionalProperties": false
  },
  "Parameters": {
    "type": "object",
    "properties": {
      "on": {
        "type": "string"
      },
      "from": {
        "type": "string"
      },
      "to": {
        "type": "string"
      },
      "every": {
        "$ref": "#/components/schemas/Every"
      },
      "by": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "knownAt": {
        "type": "string"
      },
      "scope": {
        "type": "string"
      },
      "set": {
        "$ref": "#/components/schemas/ChangedSettings"
      },
      "head": {
        "$ref": "#/components/schemas/Position"
      },
      "zone": {
        "type": "string"
      },
      "unsuppressed": {
        "type": "boolean"
      },
      "rounded": {
        "type": "boolean"
      }
    },
    "required": [
      "by",
      "zone",
      "unsuppressed",
      "rounded"
    ],
    "additionalProperties": false
  },
  "Parked": {
    "type": "object",
    "properties": {
      "view": {
        "type": "string"
      },
      "stream": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "reason": {
        "type": "string"
      },
      "eventId": {
        "type": "string"
      },
      "revision": {
        "type": "number"
      },
      "position": {
        "type": "string"
      }
    },
    "required": [
      "view",
      "stream",
      "since",
      "reason",
      "eventId",
      "revision",
      "position"
    ],
    "additionalProperties": false
  },
  "ParkedStreams": {
    "type": "object",
    "properties": {
      "parked": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Parked"
        }
      }
    },
    "required": [
      "parked"
    ],
    "additionalProperties": false
  },
  "PartnershipLog": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "rows": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/LogRow"
        }
      }
    },
    "required": [
      "asOf",
      "position",
      "rows"
    ],
    "additionalProperties": false
  },
  "Person": {
    "type": "object",
    "properties": {
      "personId": {
        "type": "string"
      },
      "sex": {
        "type": "string"
      },
      "birthYear": {
        "type": "number"
      },
      "nationalityGroup": {
        "type": "string"
      },
      "languages": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "externalIds": {
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExternalId"
            }
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      },
      "name": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/PersonName"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "additionalProperties": false
  },
  "PersonFile": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "personId": {
        "type": "string"
      },
      "otherIds": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "language": {
        "type": "string",
        "enum": [
          "nl",
          "fr",
          "en"
        ]
      },
      "notes": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "code": {
              "type": "string",
              "enum": [
                "WHAT",
                "WITHDRAW",
                "OTHERS",
                "NOT_HERE",
                "WHO_LOOKED"
              ]
            },
            "text": {
              "type": "string"
            }
          },
          "required": [
            "code",
            "text"
          ],
          "additionalProperties": false
        }
      },
      "stays": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PersonFileStay"
        }
      }
    },
    "required": [
      "asOf",
      "language",
      "notes",
      "otherIds",
      "personId",
      "position",
      "stays"
    ],
    "additionalProperties": false
  },
  "PersonFileStay": {
    "type": "object",
    "properties": {
      "trajectoryId": {
        "type": "string"
      },
      "person": {
        "type": "object",
        "properties": {
          "personId": {
            "type": "string"
          },
          "name": {
            "type": "object"
          },
          "birthYear": {
            "type": "number"
          }
        },
        "additionalProperties": false
      },
      "begun": {
        "type": "string"
      },
      "prison": {
        "type": "string"
      },
      "status": {
        "type": "string"
      },
      "heldBy": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/HeldBy"
        }
      },
      "agreed": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Said"
        }
      },
      "refused": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Said"
        }
      },
      "statements": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Said"
        }
      },
      "consents": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Said"
        }
      },
      "rectifications": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Said"
        }
      },
      "restrictions": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Said"
        }
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      }
    },
    "required": [
      "trajectoryId",
      "person",
      "status",
      "heldBy",
      "agreed",
      "refused",
      "statements",
      "consents",
      "rectifications",
      "restrictions",
      "withheld"
    ],
    "additionalProperties": false
  },
  "PersonInShort": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "personId": {
        "type": "string"
      },
      "otherIds": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "person": {
        "type": "object"
      },
      "trajectories": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "begun": {
              "type": "string"
            },
            "trajectoryId": {
              "type": "string"
            },
            "status": {
              "type": "string"
            },
            "prison": {
              "type": "string"
            }
          },
          "required": [
            "trajectoryId"
          ]
        }
      }
    },
    "required": [
      "asOf",
      "otherIds",
      "person",
      "personId",
      "position",
      "trajectories"
    ],
    "additionalProperties": false
  },
  "PersonName": {
    "type": "object",
    "properties": {
      "family": {
        "type": "string"
      },
      "given": {
        "type": "string"
      }
    },
    "required": [
      "family",
      "given"
    ],
    "additionalProperties": false
  },
  "PersonStays": {
    "type": "object",
    "properties": {
      "personId": {
        "type": "string"
      },
      "otherIds": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "trajectories": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/StayOverview"
        }
      }
    },
    "required": [
      "asOf",
      "otherIds",
      "personId",
      "position",
      "trajectories"
    ],
    "additionalProperties": false
  },
  "Place": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "placeId": {
        "type": "string"
      },
      "name": {
        "type": "string"
      },
      "kind": {
        "$ref": "#/components/schemas/PlaceKind"
      },
      "regime": {
        "type": "string"
      },
      "authority": {
        "type": "string"
      },
      "status": {
        "type": "string",
        "enum": [
          "unknown",
          "missing",
          "open",
          "closed"
        ]
      },
      "since": {
        "type": "string"
      },
      "inScope": {
        "type": "boolean"
      },
      "capacity": {
        "type": "number"
      },
      "units": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "unitId": {
              "type": "string"
            },
            "capacity": {
              "type": "number"
            }
          },
          "required": [
            "unitId",
            "capacity"
          ],
          "additionalProperties": false
        }
      },
      "wanted": {
        "type": "number"
      },
      "rooms": {
        "type": "number"
      }
    },
    "required": [
      "asOf",
      "inScope",
      "placeId",
      "position",
      "rooms",
      "status",
      "units"
    ]
  },
  "PlaceKind": {
    "type": "string",
    "enum": [
      "OTHER",
      "PRISON",
      "DETENTION_HOUSE",
      "TRANSITION_HOUSE",
      "FPC",
      "HOSPITAL",
      "RECEPTION_HOUSE"
    ]
  },
  "PlaceLine": {
    "type": "object",
    "properties": {
      "placeId": {
        "type": "string"
      },
      "name": {
        "type": "string"
      },
      "kind": {
        "$ref": "#/components/schemas/PlaceKind"
      },
      "regime": {
        "type": "string"
      },
      "authority": {
        "type": "string"
      },
      "status": {
        "type": "string",
        "enum": [
          "unknown",
          "missing",
          "open",
          "closed"
        ]
      },
      "since": {
        "type": "string"
      },
      "inScope": {
        "type": "boolean"
      },
      "capacity": {
        "type": "number"
      },
      "units": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "unitId": {
              "type": "string"
            },
            "capacity": {
              "type": "number"
            }
          },
          "required": [
            "unitId",
            "capacity"
          ],
          "additionalProperties": false
        }
      },
      "wanted": {
        "type": "number"
      },
      "rooms": {
        "type": "number"
      }
    },
    "required": [
      "placeId",
      "status",
      "inScope",
      "units",
      "rooms"
    ],
    "additionalProperties": false
  },
  "Places": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "places": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PlaceLine"
        }
      }
    },
    "required": [
      "asOf",
      "places",
      "position"
    ],
    "additionalProperties": false
  },
  "Plan": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "names": {
        "$ref": "#/components/schemas/Names"
      },
      "followUps": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FollowUp"
        }
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "trajectoryId": {
        "type": "string"
      },
      "header": {
        "$ref": "#/components/schemas/Header"
      },
      "custody": {
        "$ref": "#/components/schemas/Custody"
      },
      "whoIsWho": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/WhoLine"
        }
      },
      "alternatives": {
        "$ref": "#/components/schemas/ShownList_def_alias_50811909_233_356_50811909_0_1670_"
      },
      "reception": {
        "$ref": "#/components/schemas/ReceptionSection"
      },
      "rights": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/RightLine"
        }
      },
      "needs": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NeedLine"
        }
      },
      "agreed": {
        "$ref": "#/components/schemas/AgreedSection"
      },
      "activities": {
        "$ref": "#/components/schemas/ActivitySection"
      },
      "warnings": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PlanWarning"
        }
      },
      "access": {
        "$ref": "#/components/schemas/AccessSection"
      },
      "referrals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "supports": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SupportLine"
        }
      },
      "modalities": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "continuity": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContinuityLine"
        }
      },
      "family": {
        "$ref": "#/components/schemas/FamilySection"
      },
      "release": {
        "$ref": "#/components/schemas/ReleaseSection"
      },
      "aftercare": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "statements": {
        "$ref": "#/components/schemas/ShownList_alias_1409747347_524_584_1409747347_0_3277_def_class_1423179331_169_806_1423179331_0_3462_"
      },
      "deadlines": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DueLine"
        }
      },
      "consents": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "waiting": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Waiting"
        }
      },
      "toSettle": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Clash"
        }
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      }
    },
    "required": [
      "access",
      "activities",
      "aftercare",
      "agreed",
      "alternatives",
      "asOf",
      "consents",
      "continuity",
      "deadlines",
      "family",
      "followUps",
      "header",
      "modalities",
      "names",
      "needs",
      "position",
      "reception",
      "referrals",
      "release",
      "rights",
      "statements",
      "supports",
      "toSettle",
      "trajectoryId",
      "waiting",
      "warnings",
      "whoIsWho",
      "withheld"
    ]
  },
  "PlanKind": {
    "type": "string",
    "enum": [
      "AID",
      "STATUTORY"
    ]
  },
  "PlanWarning": {
    "type": "object",
    "properties": {
      "code": {
        "type": "string",
        "enum": [
          "NO_SOCIOCULTURAL_ACTIVITY"
        ]
      },
      "asFarAsShown": {
        "type": "boolean",
        "const": true
      }
    },
    "required": [
      "code"
    ],
    "additionalProperties": false
  },
  "Position": {
    "type": "string"
  },
  "PrintedItem": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "since": {
        "type": "string"
      }
    },
    "required": [
      "id",
      "state",
      "since"
    ],
    "additionalProperties": {}
  },
  "PrisonOccupancy": {
    "type": "object",
    "properties": {
      "prison": {
        "type": "string"
      },
      "held": {
        "type": "number"
      },
      "byLegalStatus": {
        "type": "object",
        "additionalProperties": {
          "type": "number"
        }
      },
      "capacity": {
        "type": "number"
      },
      "occupancy": {
        "type": "number"
      }
    },
    "required": [
      "prison",
      "held",
      "byLegalStatus"
    ],
    "additionalProperties": false
  },
  "Projection": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "version": {
        "type": "number"
      },
      "built": {
        "type": "boolean"
      },
      "position": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Position"
          },
          {
            "type": "null"
          }
        ]
      },
      "head": {
        "$ref": "#/components/schemas/Position"
      },
      "lag": {
        "type": [
          "number",
          "null"
        ]
      },
      "ratePerSecond": {
        "type": [
          "number",
          "null"
        ]
      },
      "etaSeconds": {
        "type": [
          "number",
          "null"
        ]
      },
      "parked": {
        "type": "number"
      },
      "runner": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "building",
                  "live",
                  "failing"
                ]
              },
              "at": {
                "type": "string"
              },
              "reason": {
                "type": "string"
              }
            },
            "required": [
              "state",
              "at"
            ],
            "additionalProperties": false
          },
          {
            "type": "null"
          }
        ]
      },
      "rebuild": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "requested",
                  "running",
                  "done",
                  "failed"
                ]
              },
              "requestedAt": {
                "type": "string"
              },
              "finishedAt": {
                "type": "string"
              },
              "reason": {
                "type": "string"
              }
            },
            "required": [
              "state",
              "requestedAt"
            ],
            "additionalProperties": false
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "name",
      "version",
      "built",
      "position",
      "head",
      "lag",
      "ratePerSecond",
      "etaSeconds",
      "parked",
      "runner",
      "rebuild"
    ],
    "additionalProperties": false
  },
  "ProjectionRequest": {
    "type": "object",
    "properties": {
      "kind": {
        "type": "string",
        "enum": [
          "rebuild",
          "retry"
        ]
      },
      "view": {
        "type": "string"
      },
      "stream": {
        "type": "string"
      },
      "state": {
        "type": "string",
        "enum": [
          "requested",
          "running",
          "done",
          "failed"
        ]
      },
      "requestedAt": {
        "type": "string"
      },
      "finishedAt": {
        "type": "string"
      },
      "reason": {
        "type": "string"
      }
    },
    "required": [
      "kind",
      "view",
      "state",
      "requestedAt"
    ],
    "additionalProperties": false
  },
  "Projections": {
    "type": "object",
    "properties": {
      "projections": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Projection"
        }
      }
    },
    "required": [
      "projections"
    ],
    "additionalProperties": false
  },
  "Protocol": {
    "type": "object",
    "properties": {
      "plans": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PrintedItem"
        }
      },
      "signatures": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "kind": {
              "type": "string"
            },
            "signatory": {
              "type": "string"
            },
            "planVersion": {
              "type": "number"
            },
            "on": {
              "type": "string"
            }
          },
          "required": [
            "kind",
            "signatory",
            "planVersion",
            "on"
          ],
          "additionalProperties": false
        }
      }
    },
    "required": [
      "plans",
      "signatures"
    ],
    "additionalProperties": false
  },
  "Readiness": {
    "type": "object",
    "properties": {
      "status": {
        "type": "string",
        "const": "ready"
      },
      "sandbox": {
        "type": "boolean"
      },
      "views": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            },
            "version": {
              "type": "number"
            },
            "built": {
              "type": "boolean"
            },
            "lag": {
              "type": [
                "number",
                "null"
              ]
            },
            "ratePerSecond": {
              "type": [
                "number",
                "null"
              ]
            },
            "etaSeconds": {
              "type": [
                "number",
                "null"
              ]
            },
            "parked": {
              "type": "number"
            }
          },
          "required": [
            "name",
            "version",
            "built",
            "lag",
            "ratePerSecond",
            "etaSeconds",
            "parked"
          ],
          "additionalProperties": false
        }
      }
    },
    "required": [
      "status",
      "sandbox",
      "views"
    ],
    "additionalProperties": false
  },
  "ReceptionBoard": {
    "type": "object",
    "properties": {
      "rows": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ReceptionRow"
        }
      },
      "cursor": {
        "type": "string"
      },
      "withheld": {
        "type": "object",
        "additionalProperties": {
          "type": "number"
        }
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "rows",
      "withheld",
      "position",
      "asOf"
    ],
    "additionalProperties": false
  },
  "ReceptionCell": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "hoursLeft": {
        "type": "number"
      },
      "missed": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "cause": {
        "type": "string"
      },
      "kind": {
        "$ref": "#/components/schemas/ContactKind"
      },
      "state": {
        "$ref": "#/components/schemas/DeadlineState"
      },
      "dueAt": {
        "type": "string"
      },
      "heldAt": {
        "type": "string"
      },
      "serviceId": {
        "type": "string"
      },
      "onHoldDays": {
        "type": "number"
      }
    },
    "required": [
      "kind",
      "state"
    ]
  },
  "ReceptionRow": {
    "type": "object",
    "properties": {
      "trajectoryId": {
        "type": "string"
      },
      "personId": {
        "type": "string"
      },
      "prison": {
        "type": "string"
      },
      "unit": {
        "type": "string"
      },
      "legalStatus": {
        "type": "string"
      },
      "status": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "arrivedOn": {
        "type": "string"
      },
      "cells": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ReceptionCell"
        }
      },
      "information": {
        "$ref": "#/components/schemas/InformationCell"
      }
    },
    "required": [
      "cells",
      "information",
      "status",
      "trajectoryId"
    ],
    "additionalProperties": false
  },
  "ReceptionSection": {
    "type": "object",
    "properties": {
      "checklist": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ChecklistRow"
        }
      },
      "hearings": {
        "$ref": "#/components/schemas/ShownList_def_interface_1999036365_1425_1510_1999036365_0_4216_"
      },
      "appointments": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/AppointmentLine"
        }
      },
      "information": {
        "$ref": "#/components/schemas/ShownList_def_interface_1999036365_1231_1425_1999036365_0_4216_"
      }
    },
    "required": [
      "checklist",
      "hearings",
      "appointments",
      "information"
    ],
    "additionalProperties": false
  },
  "Reclassement": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "trajectoryId": {
        "type": "string"
      },
      "court": {
        "$ref": "#/components/schemas/Court"
      },
      "consents": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "person": {
        "type": "object",
        "properties": {
          "personId": {
            "type": "string"
          },
          "name": {
            "type": "object"
          },
          "birthYear": {
            "type": "number"
          }
        },
        "additionalProperties": false
      },
      "legalStatus": {
        "type": "string"
      },
      "prison": {
        "type": "string"
      },
      "dates": {
        "type": "object",
        "properties": {
          "conditionalReleaseFrom": {
            "type": "string"
          },
          "endOfSentence": {
            "type": "string"
          }
        },
        "additionalProperties": false
      },
      "protocol": {
        "$ref": "#/components/schemas/Protocol"
      },
      "sections": {
        "type": "object",
        "properties": {
          "GOALS": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PrintedItem"
            }
          },
          "ACTIVITIES": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PrintedItem"
            }
          },
          "SKILLS": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PrintedItem"
            }
          },
          "SUPPORTS": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PrintedItem"
            }
          },
          "MODALITIES": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PrintedItem"
            }
          },
          "RELEASE": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PrintedItem"
            }
          }
        },
        "additionalProperties": false
      },
      "revision": {
        "type": "number"
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      }
    },
    "required": [
      "asOf",
      "consents",
      "court",
      "person",
      "position",
      "protocol",
      "revision",
      "sections",
      "trajectoryId",
      "withheld"
    ],
    "additionalProperties": false
  },
  "Refiled": {
    "type": "object",
    "properties": {
      "eventId": {
        "type": "string"
      },
      "movedTo": {
        "type": "object",
        "properties": {
          "trajectoryId": {
            "type": "string"
          },
          "eventId": {
            "type": "string"
          }
        },
        "required": [
          "trajectoryId",
          "eventId"
        ],
        "additionalProperties": false
      },
      "annulledBy": {
        "type": "string"
      }
    },
    "required": [
      "eventId",
      "movedTo",
      "annulledBy"
    ],
    "additionalProperties": false
  },
  "ReleasePlan": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "trajectoryId": {
        "type": "string"
      },
      "header": {
        "$ref": "#/components/schemas/Header"
      },
      "release": {
        "$ref": "#/components/schemas/ReleaseSection"
      },
      "dates": {
        "type": "object",
        "properties": {
          "conditionalReleaseFrom": {
            "type": "string"
          },
          "endOfSentence": {
            "type": "string"
          },
          "givenBy": {
            "type": "string"
          },
          "recalculatedOn": {
            "type": "string"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        },
        "required": [
          "givenBy",
          "recalculatedOn",
          "source"
        ],
        "additionalProperties": false
      },
      "modalities": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "rights": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/RightLine"
        }
      },
      "items": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DossierItem"
        }
      },
      "handovers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/HandoverLine"
        }
      },
      "family": {
        "$ref": "#/components/schemas/FamilySection"
      },
      "aftercare": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "deadlines": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DueLine"
        }
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      }
    },
    "required": [
      "aftercare",
      "asOf",
      "deadlines",
      "family",
      "handovers",
      "header",
      "items",
      "modalities",
      "position",
      "release",
      "rights",
      "trajectoryId",
      "withheld"
    ]
  },
  "ReleaseSection": {
    "type": "object",
    "properties": {
      "planned": {
        "$ref": "#/components/schemas/Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_212_857_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_212_857_1411705707_0_3231_undefined_"
      },
      "reference": {
        "$ref": "#/components/schemas/Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_857_1479_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_857_1479_1411705707_0_3231_undefined_"
      },
      "housing": {
        "$ref": "#/components/schemas/Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_1479_2101_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_1479_2101_1411705707_0_3231_undefined_"
      },
      "kit": {
        "$ref": "#/components/schemas/Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_2101_2543_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_2101_2543_1411705707_0_3231_undefined_"
      },
      "justiceHouse": {
        "$ref": "#/components/schemas/Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_2543_3100_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_2543_3100_1411705707_0_3231_undefined_"
      },
      "readiness": {
        "type": "object",
        "properties": {
          "percent": {
            "type": "number"
          },
          "blockers": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "required": [
          "percent",
          "blockers"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "readiness"
    ],
    "additionalProperties": false
  },
  "Released": {
    "type": "object",
    "properties": {
      "status": {
        "type": "string",
        "const": "released"
      },
      "on": {
        "type": "string"
      },
      "modality": {
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "last": {
        "$ref": "#/components/schemas/Last"
      }
    },
    "required": [
      "status",
      "on",
      "modality",
      "source"
    ],
    "additionalProperties": false
  },
  "Reported_CollectiveNeedRaised_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "domain": {
        "$ref": "#/components/schemas/Domain"
      },
      "prisonId": {
        "type": "string"
      },
      "voices": {
        "type": "number"
      },
      "words": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "required": [
      "domain",
      "source"
    ]
  },
  "Reported_MeetingHeld_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "present": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "absent": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "required": [
      "present",
      "source"
    ]
  },
  "Reported_ObjectiveEvidenceRecorded_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "objective": {
        "$ref": "#/components/schemas/Objective"
      },
      "year": {
        "type": "number"
      },
      "kind": {
        "type": "string",
        "enum": [
          "OTHER",
          "DECISION",
          "FIGURE",
          "MEETING",
          "PUBLICATION",
          "TRAINING"
        ]
      },
      "decisionId": {
        "type": "string"
      },
      "words": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "required": [
      "kind",
      "objective",
      "source",
      "year"
    ]
  },
  "Reported_SectorInvited_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "sector": {
        "$ref": "#/components/schemas/Sector"
      },
      "needs": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NeedType"
        }
      },
      "forMeetingOn": {
        "type": "string"
      }
    },
    "required": [
      "needs",
      "sector",
      "source"
    ]
  },
  "Reported_StaffTrainingHeld_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "topic": {
        "type": "string",
        "enum": [
          "OTHER",
          "HEALTH",
          "TRAJECTORY",
          "RIGHTS",
          "PRISON_LIFE",
          "EACH_OTHERS_WORK",
          "SECRECY",
          "LANGUAGES"
        ]
      },
      "givenByServiceId": {
        "type": "string"
      },
      "attendance": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ServiceAttendance"
        }
      }
    },
    "required": [
      "attendance",
      "source",
      "topic"
    ]
  },
  "Reported_StudyDayHeld_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "objectives": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Objective"
        }
      },
      "attendance": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ServiceAttendance"
        }
      },
      "guests": {
        "type": "number"
      }
    },
    "required": [
      "attendance",
      "source"
    ]
  },
  "Reporter": {
    "type": "object",
    "properties": {
      "userId": {
        "type": "string"
      },
      "serviceId": {
        "type": "string"
      },
      "role": {
        "type": "string"
      }
    },
    "required": [
      "userId"
    ],
    "additionalProperties": false
  },
  "Resolved": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "persons": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "trajectoryId": {
        "type": [
          "string",
          "null"
        ]
      },
      "candidates": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "trajectories": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "trajectoryId": {
              "type": "string"
            },
            "personId": {
              "type": "string"
            },
            "status": {
              "type": "string",
              "enum": [
                "unknown",
                "held",
                "in-transit",
                "released",
                "escaped",
                "dead"
              ]
            },
            "spells": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/CustodySpell"
              }
            }
          },
          "required": [
            "trajectoryId",
            "status",
            "spells"
          ],
          "additionalProperties": false
        }
      }
    },
    "required": [
      "asOf",
      "candidates",
      "persons",
      "position",
      "trajectories",
      "trajectoryId"
    ],
    "additionalProperties": false
  },
  "Right": {
    "type": "string",
    "enum": [
      "OTHER",
      "ID",
      "MUTUELLE",
      "ADDRESS",
      "INCOME",
      "BANK_ACCOUNT"
    ]
  },
  "RightLine": {
    "type": "object",
    "properties": {
      "right": {
        "$ref": "#/components/schemas/Right"
      },
      "status": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "right",
      "status",
      "since",
      "source"
    ],
    "additionalProperties": false
  },
  "RoomsRefused": {
    "type": "object",
    "properties": {
      "placeId": {
        "type": "string"
      },
      "cause": {
        "type": "string"
      },
      "n": {
        "type": "number"
      }
    },
    "required": [
      "placeId",
      "cause",
      "n"
    ],
    "additionalProperties": false
  },
  "Said": {
    "type": "object",
    "properties": {
      "on": {
        "type": "string"
      },
      "serviceId": {
        "type": "string"
      }
    },
    "required": [
      "on"
    ],
    "additionalProperties": {}
  },
  "SandboxReset": {
    "type": "object",
    "properties": {
      "status": {
        "type": "string",
        "const": "resetting"
      }
    },
    "required": [
      "status"
    ],
    "additionalProperties": false
  },
  "Sector": {
    "type": "string",
    "enum": [
      "OTHER",
      "HOUSING",
      "HEALTH",
      "MENTAL_HEALTH",
      "ADDICTION",
      "EMPLOYMENT",
      "EDUCATION",
      "CULTURE",
      "SPORT",
      "WELFARE",
      "DISABILITY",
      "YOUTH",
      "MIGRATION",
      "INTERPRETING"
    ]
  },
  "Service": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "serviceId": {
        "type": "string"
      },
      "name": {
        "type": "string"
      },
      "kind": {
        "type": "string"
      },
      "authority": {
        "type": "string"
      },
      "languages": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "domains": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "standing": {
        "type": "string",
        "enum": [
          "active",
          "mandate-ended",
          "closed"
        ]
      },
      "registeredOn": {
        "type": "string"
      },
      "until": {
        "type": "string"
      },
      "closedOn": {
        "type": "string"
      },
      "successorServiceId": {
        "type": "string"
      },
      "contactPoints": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContactPoint"
        }
      },
      "coordination": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "function": {
              "type": "string"
            },
            "prisonIds": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "since": {
              "type": "string"
            }
          },
          "required": [
            "function",
            "since"
          ],
          "additionalProperties": false
        }
      },
      "means": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/MeansRecorded"
        }
      }
    },
    "required": [
      "asOf",
      "contactPoints",
      "coordination",
      "domains",
      "languages",
      "means",
      "position",
      "serviceId",
      "standing"
    ]
  },
  "ServiceAttendance": {
    "type": "object",
    "properties": {
      "serviceId": {
        "type": "string"
      },
      "count": {
        "type": "number"
      }
    },
    "required": [
      "serviceId",
      "count"
    ],
    "additionalProperties": false
  },
  "ServiceLine": {
    "type": "object",
    "properties": {
      "serviceId": {
        "type": "string"
      },
      "name": {
        "type": "string"
      },
      "kind": {
        "type": "string"
      },
      "authority": {
        "type": "string"
      },
      "languages": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "domains": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "standing": {
        "type": "string",
        "enum": [
          "active",
          "mandate-ended",
          "closed"
        ]
      },
      "registeredOn": {
        "type": "string"
      },
      "until": {
        "type": "string"
      },
      "closedOn": {
        "type": "string"
      },
      "successorServiceId": {
        "type": "string"
      },
      "contactPoints": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContactPoint"
        }
      },
      "coordination": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "function": {
              "type": "string"
            },
            "prisonIds": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "since": {
              "type": "string"
            }
          },
          "required": [
            "function",
            "since"
          ],
          "additionalProperties": false
        }
      },
      "means": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/MeansRecorded"
        }
      }
    },
    "required": [
      "serviceId",
      "languages",
      "domains",
      "standing",
      "contactPoints",
      "coordination",
      "means"
    ],
    "additionalProperties": false
  },
  "Services": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "services": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ServiceLine"
        }
      }
    },
    "required": [
      "asOf",
      "position",
      "services"
    ],
    "additionalProperties": false
  },
  "ShortStay": {
    "type": "object",
    "properties": {
      "trajectoryId": {
        "type": "string"
      },
      "status": {
        "type": "string"
      },
      "prison": {
        "type": "string"
      }
    },
    "required": [
      "trajectoryId"
    ],
    "additionalProperties": false
  },
  "ShownEvent": {
    "type": "object",
    "properties": {
      "eventId": {
        "type": "string"
      },
      "type": {
        "type": "string"
      },
      "revision": {
        "type": "number"
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "occurredAt": {
        "type": "string"
      },
      "recordedAt": {
        "type": "string"
      },
      "actor": {
        "$ref": "#/components/schemas/Reporter"
      },
      "visibility": {
        "$ref": "#/components/schemas/Visibility"
      },
      "data": {
        "type": "object",
        "additionalProperties": true
      },
      "schemaVersion": {
        "type": "number"
      },
      "trajectoryId": {
        "type": "string"
      }
    },
    "required": [
      "actor",
      "data",
      "eventId",
      "occurredAt",
      "position",
      "recordedAt",
      "revision",
      "schemaVersion",
      "trajectoryId",
      "type",
      "visibility"
    ],
    "additionalProperties": false
  },
  "ShownList_TakenOver_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_def_class_39925949_127_867_39925949_0_925_structure_902754963_258_286_902754963_239_286_902754963_237_287_902754963_237_289_902754963_228_289_902754963_152_290_902754963_0_489_"
    }
  },
  "ShownList_alias_1409747347_524_584_1409747347_0_3277_def_class_1423179331_169_806_1423179331_0_3462_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_alias_1409747347_524_584_1409747347_0_3277_def_class_1423179331_169_806_1423179331_0_3462_"
    }
  },
  "ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_1807_2566_1595314907_0_4583_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_1807_2566_1595314907_0_4583_"
    }
  },
  "ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_2566_3242_1595314907_0_4583_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_2566_3242_1595314907_0_4583_"
    }
  },
  "ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_3242_3815_1595314907_0_4583_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_3242_3815_1595314907_0_4583_"
    }
  },
  "ShownList_alias_731470504_74649_74725_731470504_0_218972_def_interface_1999036365_504_705_1999036365_0_4216_undefined_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_Missed_"
    }
  },
  "ShownList_def_alias_41359237_1069_1195_41359237_0_3250_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_Attendance_"
    }
  },
  "ShownList_def_alias_41359237_1195_1262_41359237_0_3250_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_Skill_"
    }
  },
  "ShownList_def_alias_41359237_1262_1424_41359237_0_3250_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_CourseAccess_"
    }
  },
  "ShownList_def_alias_50811909_233_356_50811909_0_1670_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_Alternative_"
    }
  },
  "ShownList_def_interface_1452287760_147_399_1452287760_0_810_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_AccessRefusal_"
    }
  },
  "ShownList_def_interface_1803174160_318_538_1803174160_0_1861_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_FamilyMatter_"
    }
  },
  "ShownList_def_interface_1999036365_1231_1425_1999036365_0_4216_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_Information_"
    }
  },
  "ShownList_def_interface_1999036365_1425_1510_1999036365_0_4216_": {
    "type": "array",
    "items": {
      "$ref": "#/components/schemas/Shown_Hearing_"
    }
  },
  "Shown_AccessRefusal_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "cause": {
        "type": "string",
        "enum": [
          "OTHER",
          "NO_ROOM",
          "NO_STAFF",
          "SECURITY",
          "STRIKE",
          "REGIME",
          "NO_PERMISSION"
        ]
      },
      "serviceId": {
        "type": "string"
      },
      "unitId": {
        "type": "string"
      },
      "until": {
        "type": "string"
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_Alternative_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "alternative": {
        "type": "string",
        "enum": [
          "OTHER",
          "MEDIATION",
          "CONDITIONS",
          "ELECTRONIC_MONITORING",
          "WORK_PENALTY",
          "PROBATION",
          "CARE"
        ]
      },
      "outcome": {
        "type": "string",
        "enum": [
          "CONSIDERED",
          "TRIED",
          "NOT_RETAINED",
          "REFUSED_BY_PERSON"
        ]
      },
      "serviceId": {
        "type": "string"
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_Attendance_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "offerId": {
        "type": "string"
      },
      "sessionId": {
        "type": "string"
      },
      "attended": {
        "type": "boolean"
      },
      "absenceCause": {
        "type": "string",
        "enum": [
          "VISIT",
          "OTHER",
          "REFUSED",
          "AT_COURT",
          "REGIME",
          "ILL",
          "WORK",
          "NOT_FETCHED",
          "DISCIPLINE"
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_CourseAccess_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "offerId": {
        "type": "string"
      },
      "domain": {
        "$ref": "#/components/schemas/Domain"
      },
      "access": {
        "type": "string",
        "enum": [
          "ELIGIBLE",
          "NOT_YET",
          "NOT_ELIGIBLE"
        ]
      },
      "lacking": {
        "type": "array",
        "items": {
          "type": "string",
          "enum": [
            "OTHER",
            "LANGUAGE",
            "BASIC_SKILLS",
            "DIPLOMA",
            "INTERNET",
            "TIME_LEFT",
            "STATUS"
          ]
        }
      },
      "test": {
        "type": "string",
        "enum": [
          "PASSED",
          "FAILED",
          "ABSENT"
        ]
      },
      "eLearning": {
        "type": "boolean"
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_FamilyMatter_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "relativeId": {
        "type": "string"
      },
      "matter": {
        "type": "string",
        "enum": [
          "VISIT",
          "OTHER",
          "INFORMATION",
          "CHILDREN",
          "CORRESPONDENCE",
          "JOINT_TALK",
          "MATERIAL",
          "SUPPORT"
        ]
      },
      "words": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_Hearing_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "outcome": {
        "type": "string"
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_Information_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "topic": {
        "type": "string",
        "enum": [
          "CULTURE",
          "RIGHTS",
          "SERVICES",
          "OFFER",
          "LEGAL"
        ]
      },
      "channel": {
        "type": "string",
        "enum": [
          "OTHER",
          "TALK",
          "LEAFLET",
          "TELEVISION",
          "SESSION"
        ]
      },
      "language": {
        "type": "string"
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_Missed_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "kind": {
        "$ref": "#/components/schemas/ContactKind"
      },
      "serviceId": {
        "type": "string"
      },
      "cause": {
        "type": "string",
        "enum": [
          "LANGUAGE",
          "NO_ROOM",
          "NO_STAFF",
          "SECURITY",
          "REFUSED",
          "AT_COURT"
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_Skill_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "offerId": {
        "type": "string"
      },
      "domain": {
        "$ref": "#/components/schemas/Domain"
      },
      "skill": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      },
      "evidence": {
        "type": "string",
        "enum": [
          "CERTIFICATE",
          "TEST",
          "PRISON_WORK",
          "OBSERVED",
          "DECLARED"
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_alias_1409747347_524_584_1409747347_0_3277_def_class_1423179331_169_806_1423179331_0_3462_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "about": {
        "type": "string",
        "enum": [
          "ACTIVITY",
          "SUPPORT",
          "STAY",
          "FACT",
          "NEED",
          "REFERRAL",
          "PLAN",
          "GOAL",
          "MODALITY",
          "HANDOVER"
        ]
      },
      "targetId": {
        "type": "string"
      },
      "field": {
        "type": "string"
      },
      "words": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_1807_2566_1595314907_0_4583_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "kind": {
        "$ref": "#/components/schemas/PlanKind"
      },
      "outcome": {
        "type": "string",
        "enum": [
          "AGREED",
          "NOT_AGREED",
          "COULD_NOT_ANSWER"
        ]
      },
      "planVersion": {
        "type": "number"
      },
      "words": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_2566_3242_1595314907_0_4583_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "kind": {
        "$ref": "#/components/schemas/PlanKind"
      },
      "signatory": {
        "$ref": "#/components/schemas/Signatory"
      },
      "planVersion": {
        "type": "number"
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_3242_3815_1595314907_0_4583_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "kind": {
        "$ref": "#/components/schemas/PlanKind"
      },
      "heldBy": {
        "type": "string"
      },
      "words": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_1479_2101_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_1479_2101_1411705707_0_3231_undefined_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "kind": {
        "type": "string",
        "enum": [
          "OTHER",
          "FAMILY",
          "OWN",
          "RENTED",
          "HOSTEL",
          "INSTITUTION",
          "EMERGENCY"
        ]
      },
      "until": {
        "type": "string"
      },
      "serviceId": {
        "type": "string"
      },
      "address": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_2101_2543_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_2101_2543_1411705707_0_3231_undefined_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "contents": {
        "type": "array",
        "items": {
          "type": "string",
          "enum": [
            "OTHER",
            "ADDRESSES",
            "TRANSPORT",
            "PHONE_CARD",
            "DOCUMENTS",
            "HYGIENE",
            "CLOTHES",
            "MEAL",
            "MEDICATION"
          ]
        }
      },
      "language": {
        "type": "string"
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_212_857_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_212_857_1411705707_0_3231_undefined_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "expectedOn": {
        "type": "string"
      },
      "basis": {
        "type": "string",
        "enum": [
          "DECISION",
          "REGISTRY",
          "ESTIMATE"
        ]
      },
      "modality": {
        "type": "string",
        "enum": [
          "OTHER",
          "ELECTRONIC_MONITORING",
          "PROBATION",
          "CONDITIONAL",
          "PROVISIONAL",
          "END_OF_TERM",
          "COURT",
          "PARDON",
          "REMOVAL"
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_2543_3100_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_2543_3100_1411705707_0_3231_undefined_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "officeId": {
        "type": "string"
      },
      "modality": {
        "type": "string",
        "enum": [
          "OTHER",
          "ELECTRONIC_MONITORING",
          "PROBATION",
          "CONDITIONAL",
          "PROVISIONAL",
          "END_OF_TERM",
          "COURT",
          "PARDON",
          "REMOVAL"
        ]
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_857_1479_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_857_1479_1411705707_0_3231_undefined_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "relativeId": {
        "type": "string"
      },
      "serviceId": {
        "type": "string"
      },
      "name": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "object",
            "properties": {
              "erased": {
                "type": "boolean",
                "const": true
              }
            },
            "required": [
              "erased"
            ],
            "additionalProperties": false
          }
        ]
      },
      "accepted": {
        "type": "boolean"
      }
    },
    "required": [
      "source"
    ]
  },
  "Shown_def_class_39925949_127_867_39925949_0_925_structure_902754963_258_286_902754963_239_286_902754963_237_287_902754963_237_289_902754963_228_289_902754963_152_290_902754963_0_489_": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "previousTrajectoryId": {
        "type": "string"
      },
      "serviceId": {
        "type": "string"
      },
      "items": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContinuityItem"
        }
      }
    },
    "required": [
      "source"
    ]
  },
  "Signatory": {
    "type": "string",
    "enum": [
      "DIRECTOR",
      "PERSON"
    ]
  },
  "Source": {
    "type": "object",
    "properties": {
      "eventId": {
        "type": "string"
      },
      "type": {
        "type": "string"
      },
      "occurredAt": {
        "type": "string"
      },
      "recordedAt": {
        "type": "string"
      },
      "visibility": {
        "$ref": "#/components/schemas/Visibility"
      },
      "reporter": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string"
          },
          "serviceId": {
            "type": "string"
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "eventId",
      "type",
      "occurredAt",
      "recordedAt",
      "visibility",
      "reporter"
    ],
    "additionalProperties": false
  },
  "Stay": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "trajectoryId": {
        "type": "string"
      },
      "revision": {
        "type": "number"
      },
      "person": {
        "$ref": "#/components/schemas/Person"
      },
      "status": {
        "type": "string",
        "enum": [
          "unknown",
          "held",
          "in-transit",
          "released",
          "escaped",
          "dead"
        ]
      },
      "prison": {
        "type": "string"
      },
      "unit": {
        "type": "string"
      },
      "legalStatus": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "modality": {
        "type": "string"
      },
      "open": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "handovers": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "handoverId": {
                  "type": "string"
                },
                "state": {
                  "type": "string"
                },
                "open": {
                  "type": "boolean"
                },
                "toServiceId": {
                  "type": "string"
                },
                "owner": {
                  "type": "string"
                },
                "since": {
                  "type": "string"
                }
              },
              "required": [
                "handoverId",
                "state",
                "open",
                "toServiceId",
                "owner",
                "since"
              ],
              "additionalProperties": false
            }
          },
          "referralsToAnswer": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "referralId": {
                  "type": "string"
                },
                "since": {
                  "type": "string"
                },
                "domain": {}
              },
              "required": [
                "referralId",
                "since"
              ],
              "additionalProperties": false
            }
          },
          "needs": {
            "type": "number"
          },
          "waiting": {
            "type": "number"
          },
          "toSettle": {
            "type": "number"
          }
        },
        "required": [
          "handovers",
          "needs",
          "referralsToAnswer",
          "toSettle",
          "waiting"
        ]
      },
      "toSettle": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Clash"
        }
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      }
    },
    "required": [
      "asOf",
      "open",
      "person",
      "position",
      "revision",
      "toSettle",
      "trajectoryId",
      "withheld"
    ],
    "additionalProperties": false
  },
  "StayExplanation": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "trajectoryId": {
        "type": "string"
      },
      "fields": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Explanation"
        }
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      }
    },
    "required": [
      "asOf",
      "fields",
      "position",
      "trajectoryId",
      "withheld"
    ],
    "additionalProperties": false
  },
  "StayOverview": {
    "type": "object",
    "properties": {
      "trajectoryId": {
        "type": "string"
      },
      "header": {
        "$ref": "#/components/schemas/Header"
      },
      "custody": {
        "$ref": "#/components/schemas/Custody"
      },
      "alternatives": {
        "$ref": "#/components/schemas/ShownList_def_alias_50811909_233_356_50811909_0_1670_"
      },
      "begun": {
        "type": "string"
      },
      "openNeeds": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NeedLine"
        }
      },
      "unfinished": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "goals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/GoalLine"
        }
      },
      "reference": {
        "$ref": "#/components/schemas/Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_857_1479_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_857_1479_1411705707_0_3231_undefined_"
      },
      "takenOver": {
        "$ref": "#/components/schemas/ShownList_TakenOver_"
      },
      "offered": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/OfferedItem"
        }
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "trajectoryId",
      "header",
      "alternatives",
      "openNeeds",
      "unfinished",
      "goals",
      "takenOver",
      "withheld"
    ],
    "additionalProperties": false
  },
  "StepLine": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "progress": {
        "$ref": "#/components/schemas/StepProgress"
      },
      "stepId": {
        "type": "string"
      },
      "who": {
        "type": "array",
        "items": {
          "type": "string",
          "enum": [
            "OTHER",
            "SERVICE",
            "PRISON",
            "SPS",
            "PERSON",
            "RELATIVE"
          ]
        }
      },
      "serviceId": {
        "type": "string"
      },
      "dueOn": {
        "type": "string"
      }
    },
    "required": [
      "stepId",
      "who"
    ]
  },
  "StepProgress": {
    "type": "object",
    "properties": {
      "status": {
        "$ref": "#/components/schemas/StepStatus"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "status",
      "source"
    ],
    "additionalProperties": false
  },
  "StepStatus": {
    "type": "string",
    "enum": [
      "IN_PROGRESS",
      "DONE",
      "NOT_STARTED",
      "CANNOT_YET",
      "NO_LONGER_NEEDED"
    ]
  },
  "StreamAppended": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "serviceId": {
        "type": "string"
      },
      "offerId": {
        "type": "string"
      },
      "placeId": {
        "type": "string"
      },
      "bodyId": {
        "type": "string"
      },
      "revision": {
        "type": "number"
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "events": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EventRef"
        }
      },
      "warnings": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "of": {
              "type": "string"
            },
            "code": {
              "type": "string"
            },
            "message": {
              "type": "string"
            },
            "eventId": {
              "type": "string"
            }
          },
          "required": [
            "code",
            "message",
            "of"
          ]
        }
      }
    },
    "required": [
      "events",
      "position",
      "revision",
      "warnings"
    ]
  },
  "StreamEvents": {
    "type": "object",
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "serviceId": {
        "type": "string"
      },
      "offerId": {
        "type": "string"
      },
      "placeId": {
        "type": "string"
      },
      "bodyId": {
        "type": "string"
      },
      "events": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "serviceId": {
              "type": "string"
            },
            "offerId": {
              "type": "string"
            },
            "placeId": {
              "type": "string"
            },
            "bodyId": {
              "type": "string"
            },
            "eventId": {
              "type": "string"
            },
            "type": {
              "type": "string"
            },
            "revision": {
              "type": "number"
            },
            "position": {
              "$ref": "#/components/schemas/Position"
            },
            "occurredAt": {
              "type": "string"
            },
            "recordedAt": {
              "type": "string"
            },
            "actor": {
              "$ref": "#/components/schemas/Reporter"
            },
            "visibility": {
              "$ref": "#/components/schemas/Visibility"
            },
            "data": {
              "type": "object",
              "additionalProperties": true
            },
            "schemaVersion": {
              "type": "number"
            }
          },
          "required": [
            "actor",
            "data",
            "eventId",
            "occurredAt",
            "position",
            "recordedAt",
            "revision",
            "schemaVersion",
            "type",
            "visibility"
          ]
        }
      }
    },
    "required": [
      "asOf",
      "events",
      "position"
    ],
    "additionalProperties": false
  },
  "StreamName": {
    "type": "object",
    "properties": {
      "kind": {
        "type": "string"
      },
      "id": {
        "type": "string"
      }
    },
    "required": [
      "kind",
      "id"
    ],
    "additionalProperties": false
  },
  "SubmissionOutcome": {
    "type": "string",
    "enum": [
      "refused",
      "warned",
      "annulled",
      "corrected"
    ]
  },
  "Submissions": {
    "type": "object",
    "properties": {
      "submissions": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "outcome": {
              "$ref": "#/components/schemas/SubmissionOutcome"
            },
            "code": {
              "type": "string"
            },
            "path": {
              "type": "string"
            },
            "trajectoryId": {
              "type": "string"
            },
            "eventId": {
              "type": "string"
            },
            "type": {
              "type": "string"
            },
            "occurredAt": {
              "type": "string"
            },
            "recordedAt": {
              "type": "string"
            },
            "correlationId": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      },
      "cursor": {
        "type": "string"
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      }
    },
    "required": [
      "submissions",
      "position"
    ],
    "additionalProperties": false
  },
  "SupportLine": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "state": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "data": {
        "type": "object"
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      },
      "doubles": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "additionalProperties": false,
    "required": [
      "data",
      "id",
      "since",
      "source",
      "state"
    ]
  },
  "Suppression": {
    "type": "object",
    "properties": {
      "threshold": {
        "type": "number"
      },
      "hidden": {
        "type": "number"
      },
      "why": {
        "type": "string"
      },
      "exposed": {
        "type": "number"
      },
      "withheld": {
        "type": "number"
      },
      "earlier": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EarlierAnswer"
        }
      }
    },
    "required": [
      "threshold",
      "hidden",
      "why",
      "exposed",
      "withheld",
      "earlier"
    ],
    "additionalProperties": false
  },
  "TableLine": {
    "type": "object",
    "additionalProperties": {
      "type": [
        "string",
        "number",
        "null"
      ]
    }
  },
  "TableWords": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "title": {
        "$ref": "#/components/schemas/Labels"
      },
      "inWords": {
        "$ref": "#/components/schemas/Labels"
      },
      "counted": {
        "$ref": "#/components/schemas/Labels"
      },
      "formula": {
        "type": "string"
      },
      "rules": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "origin": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "dimensions": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            },
            "labels": {
              "$ref": "#/components/schemas/Labels"
            },
            "always": {
              "type": "boolean"
            }
          },
          "required": [
            "name",
            "labels",
            "always"
          ],
          "additionalProperties": false
        }
      },
      "measures": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Measure"
        }
      }
    },
    "required": [
      "name",
      "title",
      "inWords",
      "counted",
      "formula",
      "rules",
      "origin",
      "dimensions",
      "measures"
    ],
    "additionalProperties": false
  },
  "Tables": {
    "type": "object",
    "properties": {
      "tables": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TableWords"
        }
      }
    },
    "required": [
      "tables"
    ],
    "additionalProperties": false
  },
  "Timeline": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "trajectoryId": {
        "type": "string"
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TimelineLine"
        }
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      }
    },
    "required": [
      "asOf",
      "lines",
      "position",
      "trajectoryId",
      "withheld"
    ]
  },
  "TimelineLine": {
    "type": "object",
    "properties": {
      "eventId": {
        "type": "string"
      },
      "type": {
        "type": "string"
      },
      "occurredAt": {
        "type": "string"
      },
      "recordedAt": {
        "type": "string"
      },
      "data": {
        "type": "object",
        "additionalProperties": true
      },
      "reportedBy": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string"
          },
          "serviceId": {
            "type": "string"
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "state": {
        "type": "string",
        "enum": [
          "counts",
          "corrected",
          "annulled"
        ]
      },
      "confidential": {
        "type": "boolean",
        "const": true
      },
      "changes": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "eventId": {
              "type": "string"
            },
            "type": {
              "type": "string"
            },
            "recordedAt": {
              "type": "string"
            },
            "reason": {
              "type": "string"
            }
          },
          "required": [
            "eventId",
            "type",
            "recordedAt",
            "reason"
          ],
          "additionalProperties": false
        }
      }
    },
    "required": [
      "eventId",
      "type",
      "occurredAt",
      "recordedAt",
      "data",
      "reportedBy",
      "state",
      "changes"
    ],
    "additionalProperties": false
  },
  "TransferDossier": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "stale": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        },
        "required": [
          "since",
          "reason"
        ],
        "additionalProperties": false
      },
      "trajectoryId": {
        "type": "string"
      },
      "header": {
        "$ref": "#/components/schemas/Header"
      },
      "transfers": {
        "$ref": "#/components/schemas/TransferSection"
      },
      "items": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DossierItem"
        }
      },
      "handovers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/HandoverLine"
        }
      },
      "contacts": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/WhoLine"
        }
      },
      "orientations": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "source": {
              "$ref": "#/components/schemas/Source"
            },
            "serviceId": {
              "type": "string"
            },
            "language": {
              "type": "string"
            }
          },
          "required": [
            "source"
          ]
        }
      },
      "deadlines": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DueLine"
        }
      },
      "withheld": {
        "$ref": "#/components/schemas/Withheld"
      }
    },
    "required": [
      "asOf",
      "contacts",
      "deadlines",
      "handovers",
      "header",
      "items",
      "orientations",
      "position",
      "trajectoryId",
      "transfers",
      "withheld"
    ]
  },
  "TransferSection": {
    "type": "object",
    "properties": {
      "announced": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ItemLine"
        }
      },
      "departed": {
        "type": "object",
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        },
        "required": [
          "from",
          "to",
          "reason",
          "source"
        ],
        "additionalProperties": false
      },
      "arrived": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "announced"
    ],
    "additionalProperties": false
  },
  "Unknown": {
    "type": "object",
    "properties": {
      "status": {
        "type": "string",
        "const": "unknown"
      },
      "departed": {
        "$ref": "#/components/schemas/Departure"
      }
    },
    "required": [
      "status"
    ],
    "additionalProperties": false
  },
  "Visibility": {
    "type": "string",
    "enum": [
      "LOGISTIC",
      "PARTNERSHIP",
      "SERVICE",
      "SECRET"
    ]
  },
  "Waiting": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "day": {
        "type": "number"
      },
      "type": {
        "type": "string"
      },
      "data": {
        "type": "object",
        "additionalProperties": {}
      },
      "source": {
        "$ref": "#/components/schemas/Source"
      }
    },
    "required": [
      "id",
      "day",
      "type",
      "data",
      "source"
    ],
    "additionalProperties": false
  },
  "WaitingRow": {
    "type": "object",
    "properties": {
      "n": {
        "type": "number"
      },
      "medianDays": {
        "type": "number"
      },
      "oldestDays": {
        "type": "number"
      },
      "offerId": {
        "type": "string"
      },
      "own": {
        "type": "number"
      },
      "suppressed": {
        "type": "boolean"
      }
    },
    "required": [
      "offerId"
    ],
    "additionalProperties": false
  },
  "Webhook": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "url": {
        "type": "string"
      },
      "types": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "state": {
        "type": "string",
        "enum": [
          "active",
          "disabled"
        ]
      },
      "createdAt": {
        "type": "string"
      },
      "disabledAt": {
        "type": "string"
      },
      "failing": {
        "$ref": "#/components/schemas/Failing"
      }
    },
    "required": [
      "id",
      "url",
      "types",
      "state",
      "createdAt"
    ],
    "additionalProperties": false
  },
  "WebhookAdded": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "secret": {
        "type": "string"
      },
      "id": {
        "type": "string"
      },
      "url": {
        "type": "string"
      },
      "types": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "state": {
        "type": "string",
        "enum": [
          "active",
          "disabled"
        ]
      },
      "createdAt": {
        "type": "string"
      },
      "disabledAt": {
        "type": "string"
      },
      "failing": {
        "$ref": "#/components/schemas/Failing"
      }
    },
    "required": [
      "createdAt",
      "id",
      "secret",
      "state",
      "types",
      "url"
    ]
  },
  "Webhooks": {
    "type": "object",
    "properties": {
      "webhooks": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Webhook"
        }
      }
    },
    "required": [
      "webhooks"
    ],
    "additionalProperties": false
  },
  "WhoLine": {
    "type": "object",
    "properties": {
      "serviceId": {
        "type": "string"
      },
      "role": {
        "type": "string",
        "enum": [
          "CASE",
          "SUPPORT",
          "CONTACT",
          "REFERENCE_PERSON",
          "AFTERCARE"
        ]
      },
      "workerId": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "lastContact": {
        "type": "string"
      }
    },
    "required": [
      "serviceId",
      "role"
    ],
    "additionalProperties": false
  },
  "Withheld": {
    "type": "object",
    "additionalProperties": {
      "type": "number"
    }
  },
  "WorkCounts": {
    "type": "object",
    "properties": {
      "stays": {
        "type": "number"
      },
      "overdue": {
        "type": "number"
      },
      "soon": {
        "type": "number"
      },
      "onHold": {
        "type": "object",
        "additionalProperties": {
          "type": "number"
        }
      },
      "newArrivals": {
        "type": "number"
      },
      "hearingsToFollow": {
        "type": "number"
      },
      "transfersAnnounced": {
        "type": "number"
      },
      "releases12Weeks": {
        "type": "number"
      },
      "releases24Weeks": {
        "type": "number"
      },
      "referralsToAnswer": {
        "type": "number"
      },
      "handoversToAcknowledge": {
        "type": "number"
      },
      "reviewsDue": {
        "type": "number"
      },
      "unassigned": {
        "type": "number"
      },
      "waiting": {
        "type": "number"
      }
    },
    "required": [
      "stays",
      "overdue",
      "soon",
      "onHold",
      "newArrivals",
      "hearingsToFollow",
      "transfersAnnounced",
      "releases12Weeks",
      "releases24Weeks"
    ],
    "additionalProperties": false
  },
  "WorkList": {
    "type": "object",
    "properties": {
      "rows": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/WorkRow"
        }
      },
      "cursor": {
        "type": "string"
      },
      "withheld": {
        "type": "object",
        "additionalProperties": {
          "type": "number"
        }
      },
      "position": {
        "$ref": "#/components/schemas/Position"
      },
      "asOf": {
        "type": "object",
        "properties": {
          "validAt": {
            "type": "string"
          },
          "knownAt": {
            "type": "string"
          }
        },
        "required": [
          "validAt",
          "knownAt"
        ],
        "additionalProperties": false
      },
      "counts": {
        "$ref": "#/components/schemas/WorkCounts"
      }
    },
    "required": [
      "asOf",
      "counts",
      "position",
      "rows",
      "withheld"
    ],
    "additionalProperties": false
  },
  "WorkRow": {
    "type": "object",
    "properties": {
      "trajectoryId": {
        "type": "string"
      },
      "personId": {
        "type": "string"
      },
      "prison": {
        "type": "string"
      },
      "unit": {
        "type": "string"
      },
      "legalStatus": {
        "type": "string"
      },
      "status": {
        "type": "string"
      },
      "since": {
        "type": "string"
      },
      "deadlines": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "what": {
              "type": "string"
            },
            "about": {
              "type": "string"
            },
            "dueAt": {
              "type": "string"
            },
            "state": {
              "type": "string"
            },
            "rule": {
              "type": "string"
            }
          },
          "required": [
            "what",
            "dueAt",
            "state"
          ],
          "additionalProperties": false
        }
      },
      "transfers": {
        "type": "array",
        "items": {
          "type": "object"
        }
      },
      "modalities": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "code": {
              "$ref": "#/components/schemas/Modality"
            },
            "earliestOn": {
              "type": "string"
            },
            "requestId": {
              "type": "string"
            }
          },
          "required": [
            "code",
            "earliestOn"
          ],
          "additionalProperties": false
        }
      },
      "expectedRelease": {
        "type": "string"
      },
      "own": {
        "$ref": "#/components/schemas/OwnWork"
      }
    },
    "required": [
      "trajectoryId",
      "status",
      "deadlines",
      "transfers",
      "modalities"
    ],
    "additionalProperties": false
  }
};
