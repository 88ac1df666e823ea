// Made by `npm run client` from /openapi.json: do not edit, do not merge by hand.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process answers
         * @description Needs the right `anyone`.
         */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every view is built, so that reads answer
         * @description Needs the right `anyone`.
         */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus: counts and durations, no ids
         * @description Needs the right `anyone`.
         */
        get: operations["HealthController_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/coordination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the network fails, and whose turn it is
         * @description Needs the right `read-counts`.
         */
        get: operations["NetworkBoardsController_coordination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/equity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is reached and who is left out, by group
         * @description Needs the right `read-counts`.
         */
        get: operations["NetworkBoardsController_equity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/occupancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many are held now, by prison and legal status
         * @description Needs the right `read-statistics`.
         */
        get: operations["BoardsController_occupancy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/reception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One row per arrival of the last 30 days, with a cell per contact
         * @description Needs the right `read-lists`.
         */
        get: operations["ListsController_reception"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of bodies of consultation
         * @description Needs the right `read-partnership`.
         */
        get: operations["DirectoryController_bodies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One body with all that it did
         * @description Needs the right `read-partnership`.
         */
        get: operations["DirectoryController_body"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stream of a body
         * @description Needs the right `read-partnership`.
         */
        get: operations["BodyController_events"];
        put?: never;
        /**
         * Append one fact to a body, or several: all or none
         * @description Needs the right `append-fact`.
         */
        post: operations["BodyController_append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{id}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a body decides on: figures since its last meeting, and what is open; no names, nothing small
         * @description Needs the right `read-counts`.
         */
        get: operations["PackController_pack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event type: JSON Schema, visibility, compartments, labels, refusals, warnings
         * @description Needs the right `read-catalogue`.
         */
        get: operations["CatalogueController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Newly stored facts that the caller may see, as server-sent events in position order; at least once
         * @description Needs the right `read-feed`.
         */
        get: operations["FeedController_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Append facts line by line (NDJSON). Read the answer while you send: it begins before your request ends
         * @description Needs the right `import-facts`.
         */
        post: operations["ImportsController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The inventory of offers
         * @description Needs the right `read-partnership`.
         */
        get: operations["DirectoryController_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stream of a offer
         * @description Needs the right `read-partnership`.
         */
        get: operations["OfferController_events"];
        put?: never;
        /**
         * Append one fact to a offer, or several: all or none
         * @description Needs the right `append-fact`.
         */
        post: operations["OfferController_append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where nothing is on offer
         * @description Needs the right `read-partnership`.
         */
        get: operations["DirectoryController_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnership/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The partnership log: objective × year × evidence
         * @description Needs the right `read-partnership`.
         */
        get: operations["DirectoryController_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person in short: other ids, languages, year of birth, stays
         * @description Needs the right `read-stay`.
         */
        get: operations["PeopleController_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is held about a person, in plain words, to hand it to the person
         * @description Needs the right `read-person-file`.
         */
        get: operations["PrintsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/trajectories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All stays of a person in order, with what was begun in each
         * @description Needs the right `read-stay`.
         */
        get: operations["PersonsController_trajectories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find persons by an id of another system, or by family name and year of birth
         * @description Needs the right `resolve-person`.
         */
        post: operations["PeopleController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prisons and other places, existing and missing, with their capacity
         * @description Needs the right `read-partnership`.
         */
        get: operations["PlacesController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One place
         * @description Needs the right `read-partnership`.
         */
        get: operations["PlacesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rooms and equipment of a place in a period: who has what, what clashes, what was refused
         * @description Needs the right `read-partnership`.
         */
        get: operations["PlacesController_agenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stream of a place
         * @description Needs the right `read-partnership`.
         */
        get: operations["PlaceController_events"];
        put?: never;
        /**
         * Append one fact to a place, or several: all or none
         * @description Needs the right `append-fact`.
         */
        post: operations["PlaceController_append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The work list: one row per stay, with the counts
         * @description Needs the right `read-lists`.
         */
        get: operations["ListsController_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every view: position, lag, rate, time left, parked streams
         * @description Needs the right `operate`.
         */
        get: operations["ProjectionsController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Build a view anew beside the present one
         * @description Needs the right `operate`.
         */
        post: operations["ProjectionsController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streams that a view could not fold, with the reason
         * @description Needs the right `operate`.
         */
        get: operations["ProjectionsController_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections/parked/{view}/{stream}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fold a parked stream again, after a fix
         * @description Needs the right `operate`.
         */
        post: operations["ProjectionsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is who
         * @description Needs the right `read-partnership`.
         */
        get: operations["DirectoryController_services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One service
         * @description Needs the right `read-partnership`.
         */
        get: operations["DirectoryController_service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/services/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stream of a service
         * @description Needs the right `read-partnership`.
         */
        get: operations["ServiceController_events"];
        put?: never;
        /**
         * Append one fact to a service, or several: all or none
         * @description Needs the right `append-fact`.
         */
        post: operations["ServiceController_append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tables of figures with their definitions
         * @description Needs the right `read-statistics`.
         */
        get: operations["StatisticsController_tables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A table of figures, as of any date and as known at any date, with its definition, cut-off, head and what is hidden
         * @description Needs the right `read-statistics`.
         */
        get: operations["StatisticsController_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/{table}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stays and deciding events behind a cell; by the right to true counts, and written down
         * @description Needs the right `read-statistics`.
         */
        get: operations["StatisticsController_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your own service's facts that were refused, stored with a warning, or annulled or corrected by others
         * @description Needs the right `read-submissions`.
         */
        get: operations["SubmissionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State of the stay: person, status, prison, since, open items
         * @description Needs the right `read-stay`.
         */
        get: operations["TrajectoriesController_stay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/certificates/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An attendance certificate that was issued: dates only
         * @description Needs the right `read-stay`.
         */
        get: operations["PrintsController_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/confidential/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Append facts that are your own service’s alone: no trace for anybody else. Revisions are those of its own stream
         * @description Needs the right `append-confidential-fact`.
         */
        post: operations["ConfidentialController_append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stream, as the caller may see it
         * @description Needs the right `read-stay`.
         */
        get: operations["TrajectoriesController_events"];
        put?: never;
        /**
         * Append one fact, or several: all or none
         * @description Needs the right `append-fact`.
         */
        post: operations["TrajectoriesController_append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each field of the state with the fact that set it
         * @description Needs the right `read-stay`.
         */
        get: operations["TrajectoriesController_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move facts to the stay that they are about: appended there, then annulled here as filed on the wrong person. Safe to repeat
         * @description Needs the right `append-fact`.
         */
        post: operations["MovesController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The consolidated detention plan, at both cuts
         * @description Needs the right `read-stay`.
         */
        get: operations["TrajectoriesController_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/reclassement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chosen sections of the plan for a court, by consent of the person
         * @description Needs the right `print-for-court`.
         */
        get: operations["PrintsController_reclassement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/release-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How ready a release is, and what stands in its way
         * @description Needs the right `read-stay`.
         */
        get: operations["TrajectoriesController_releasePlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, when, and when it was entered
         * @description Needs the right `read-stay`.
         */
        get: operations["TrajectoriesController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/transfer-dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What must go on in the other prison, item by item
         * @description Needs the right `read-stay`.
         */
        get: operations["TrajectoriesController_transferDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The stay of a person at a moment, by an id of another system
         * @description Needs the right `resolve-person`.
         */
        post: operations["TrajectoriesController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The webhooks of your service
         * @description Needs the right `manage-webhooks`.
         */
        get: operations["WebhooksController_list"];
        put?: never;
        /**
         * Be told of new facts at an address of yours, signed (Standard Webhooks): ids and types only
         * @description Needs the right `manage-webhooks`.
         */
        post: operations["WebhooksController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook, and how its receiver is doing
         * @description Needs the right `manage-webhooks`.
         */
        get: operations["WebhooksController_get"];
        put?: never;
        post?: never;
        /**
         * Be told no more
         * @description Needs the right `manage-webhooks`.
         */
        delete: operations["WebhooksController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages that no try could deliver
         * @description Needs the right `manage-webhooks`.
         */
        get: operations["WebhooksController_deadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/dead-letters/{messageId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try once more to deliver such a message
         * @description Needs the right `manage-webhooks`.
         */
        post: operations["WebhooksController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on where a disabled webhook stopped, and try at once
         * @description Needs the right `manage-webhooks`.
         */
        post: operations["WebhooksController_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Access refused */
        AccessRefusedFact: {
            data: {
                /** @enum {string} */
                cause: "NO_ROOM" | "NO_STAFF" | "STRIKE" | "SECURITY" | "REGIME" | "NO_PERMISSION" | "OTHER";
                serviceId?: string;
                unitId?: string;
                /** Format: date */
                until?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AccessRefused";
        };
        AccessSection: {
            byCause: {
                [key: string]: number;
            };
            refusals: components["schemas"]["ShownList_def_interface_1452287760_147_399_1452287760_0_810_"];
        };
        /** @description Activity ended */
        ActivityEndedFact: {
            data: {
                offerId: string;
                /** @enum {string} */
                reason: "COMPLETED" | "CERTIFIED" | "PERSON_STOPPED" | "OFFER_ENDED" | "TRANSFER" | "RELEASE" | "DISCIPLINE" | "OTHER";
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ActivityEnded";
        };
        /** @description Enrolled in an activity */
        ActivityEnrolledFact: {
            data: {
                /** @enum {string} */
                domain?: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                needId?: string;
                offerId: string;
                sessionId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ActivityEnrolled";
        };
        /** @description Activity interrupted */
        ActivityInterruptedFact: {
            data: {
                /** @enum {string} */
                cause: "STRIKE" | "NO_STAFF" | "NO_ROOM" | "TEACHER_ABSENT" | "HEALTH" | "TRANSFER" | "COURT" | "SECURITY" | "HOLIDAY" | "OTHER";
                offerId: string;
                /** Format: date */
                until?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ActivityInterrupted";
        };
        ActivitySection: {
            access: components["schemas"]["ShownList_def_alias_41359237_1262_1424_41359237_0_3250_"];
            attendance: components["schemas"]["ShownList_def_alias_41359237_1069_1195_41359237_0_3250_"];
            enrolments: components["schemas"]["ItemLine"][];
            skills: components["schemas"]["ShownList_def_alias_41359237_1195_1262_41359237_0_3250_"];
            waiting: components["schemas"]["ItemLine"][];
        };
        /** @description Administrative right changed */
        AdministrativeRightStatusChangedFact: {
            data: {
                /** @enum {string} */
                right: "ID" | "MUTUELLE" | "ADDRESS" | "INCOME" | "BANK_ACCOUNT" | "OTHER";
                /** @enum {string} */
                status: "MISSING" | "REQUESTED" | "IN_ORDER" | "REFUSED" | "EXPIRED";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AdministrativeRightStatusChanged";
        };
        /** @description Aftercare ended */
        AftercareEndedFact: {
            data: {
                /** @enum {string} */
                reason: "COMPLETED" | "PERSON_STOPPED" | "NO_CONTACT" | "RETURNED" | "OTHER";
                serviceId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AftercareEnded";
        };
        /** @description Aftercare requested */
        AftercareRequestedFact: {
            data: {
                obligatory?: boolean;
                serviceId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AftercareRequested";
        };
        /** @description Aftercare started */
        AftercareStartedFact: {
            data: {
                serviceId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AftercareStarted";
        };
        Agenda: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            bookings: components["schemas"]["AgendaLine"][];
            equipment: {
                equipmentId: string;
                name: string;
            }[];
            placeId: string;
            position: components["schemas"]["Position"];
            refused: {
                [key: string]: number;
            };
            rooms: {
                kind: string;
                name: string;
                roomId: string;
                seats?: number;
            }[];
            stale?: {
                reason: string;
                since: string;
            };
        };
        AgendaLine: {
            bookingId: string;
            clashesWith: string[];
            equipmentIds?: string[];
            from: string;
            givesWay: boolean;
            offerId?: string;
            purpose: components["schemas"]["AgendaPurpose"];
            roomId: string;
            serviceId: string;
            sessionId?: string;
            until: string;
        };
        /** @enum {string} */
        AgendaPurpose: "HEARING" | "TRANSFER" | "VISIT" | "APPOINTMENT" | "ACTIVITY";
        AgreedSection: {
            agreements: components["schemas"]["ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_1807_2566_1595314907_0_4583_"];
            goals: components["schemas"]["GoalLine"][];
            plans: components["schemas"]["ItemLine"][];
            reviews: components["schemas"]["ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_3242_3815_1595314907_0_4583_"];
            signatures: components["schemas"]["ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_2566_3242_1595314907_0_4583_"];
        };
        /** @description Agreement concluded */
        AgreementConcludedFact: {
            bodyId?: string;
            data: {
                agreementId: string;
                /** Format: date */
                from?: string;
                /** @enum {string} */
                kind: "COOPERATION" | "PROJECT";
                parties: string[];
                /** Format: date */
                to?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AgreementConcluded";
        };
        /** @description Agreement ended */
        AgreementEndedFact: {
            bodyId?: string;
            data: {
                agreementId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AgreementEnded";
        };
        /** @description Alternative considered */
        AlternativeConsideredFact: {
            data: {
                /** @enum {string} */
                alternative: "MEDIATION" | "CONDITIONS" | "ELECTRONIC_MONITORING" | "WORK_PENALTY" | "PROBATION" | "CARE" | "OTHER";
                /** @enum {string} */
                outcome: "CONSIDERED" | "TRIED" | "NOT_RETAINED" | "REFUSED_BY_PERSON";
                serviceId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AlternativeConsidered";
        };
        /** @description Annual plan adopted */
        AnnualPlanAdoptedFact: {
            bodyId?: string;
            data: {
                objectives: ("SO1" | "SO2" | "SO3" | "SO4" | "SO5" | "SO6" | "O11" | "O12" | "O13" | "O21" | "O31" | "O32" | "O33" | "O41" | "O42" | "O43" | "O51" | "O52" | "O61" | "O62" | "O63")[];
                words?: string;
                year: number;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AnnualPlanAdopted";
        };
        /** @description Appeal decided */
        AppealDecidedFact: {
            data: {
                appealId: string;
                decisionRef?: string;
                /** @enum {string} */
                outcome: "CONFIRMED" | "REVERSED" | "INADMISSIBLE" | "WITHDRAWN";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AppealDecided";
        };
        /** @description Appeal lodged */
        AppealLodgedFact: {
            data: {
                /** @enum {string} */
                against: "COUNCIL_CHAMBER" | "CONVICTION" | "INTERNMENT" | "MODALITY" | "RESIDENCE" | "OTHER";
                appealId: string;
                /** @enum {string} */
                lodgedBy?: "PERSON" | "PROSECUTOR" | "OTHER";
                titleId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AppealLodged";
        };
        Appended: {
            events: components["schemas"]["EventRef"][];
            position: components["schemas"]["Position"];
            revision: number;
            trajectoryId: string;
            warnings: {
                code: string;
                eventId?: string;
                message: string;
                of: string;
            }[];
        };
        AppointmentLine: {
            appointmentId?: string;
            cause?: string;
            dueAt?: string;
            heldAt?: string;
            onHoldDays?: number;
            rule: string;
            serviceId?: string;
            source: components["schemas"]["Source"];
            state: components["schemas"]["DeadlineState"];
        };
        AttendanceCertificate: {
            addressee: string;
            asOf: {
                knownAt: string;
                validAt: string;
            };
            certificateId: string;
            dates: string[];
            from: string;
            issuedAt: string;
            issuedBy?: string;
            person: {
                birthYear?: number;
                name?: Record<string, unknown>;
                personId?: string;
            };
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
            to: string;
            trajectoryId: string;
            withheld: components["schemas"]["Withheld"];
        };
        /** @description Attendance certificate issued */
        AttendanceCertificateIssuedFact: {
            data: {
                addressee: string;
                consentRef: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AttendanceCertificateIssued";
        };
        /** @description Attendance recorded */
        AttendanceRecordedFact: {
            data: {
                /** @enum {string} */
                absenceCause?: "REFUSED" | "ILL" | "AT_COURT" | "VISIT" | "WORK" | "NOT_FETCHED" | "REGIME" | "DISCIPLINE" | "OTHER";
                attended: boolean;
                offerId: string;
                sessionId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AttendanceRecorded";
        };
        /** @enum {string} */
        Authority: "OTHER" | "COCOM" | "FRENCH_COMMUNITY" | "FLEMISH_COMMUNITY" | "COCOF" | "VGC" | "REGION" | "FEDERAL_JUSTICE";
        Bodies: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            bodies: components["schemas"]["BodyLine"][];
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
        };
        Body: {
            agreements: {
                binds: boolean;
                data: {
                    agreementId?: string;
                    from?: string;
                    /** @enum {string} */
                    kind?: "COOPERATION" | "PROJECT";
                    parties?: string[];
                    to?: string;
                };
                id: string;
                on: string;
                since: string;
                state: string;
            }[];
            annualPlans: {
                [key: string]: components["schemas"]["Objective"][];
            };
            asOf: {
                knownAt: string;
                validAt: string;
            };
            bodyId: string;
            collectiveNeeds: components["schemas"]["Reported_CollectiveNeedRaised_"][];
            convenedOn?: string;
            decisions: {
                data: {
                    decisionId?: string;
                    dueOn?: string;
                    objective?: components["schemas"]["Objective"];
                    outcome?: components["schemas"]["DecisionOutcome"];
                    ownerServiceId?: string;
                    recommendationId?: string;
                    /** @enum {string} */
                    status?: "IN_PROGRESS" | "DONE" | "DROPPED";
                    words?: string | {
                        /** @constant */
                        erased: true;
                    };
                };
                id: string;
                on: string;
                overdue: boolean;
                since: string;
                state: string;
            }[];
            dissolvedOn?: string;
            domains: string[];
            evidence: components["schemas"]["Reported_ObjectiveEvidenceRecorded_"][];
            invitations: components["schemas"]["Reported_SectorInvited_"][];
            kind?: string;
            lastMeetingOn?: string;
            mandate?: string | {
                /** @constant */
                erased: true;
            };
            meetings: number;
            meetingsHeld: components["schemas"]["Reported_MeetingHeld_"][];
            members: string[];
            name?: string;
            objectives: string[];
            openDecisions: number;
            position: components["schemas"]["Position"];
            prisonId?: string;
            recommendations: components["schemas"]["BodyItem_RecommendationMade_"][];
            rhythm?: string;
            stale?: {
                reason: string;
                since: string;
            };
            studyDays: components["schemas"]["Reported_StudyDayHeld_"][];
            trainings: components["schemas"]["Reported_StaffTrainingHeld_"][];
        };
        /** @description Body convened */
        BodyConvenedFact: {
            bodyId?: string;
            data: {
                domains?: ("D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10")[];
                /** @enum {string} */
                kind: "CONSULTATION_COMMITTEE" | "PRISON_CONSULTATION" | "THEMATIC_GROUP" | "YEARLY_MEETING" | "MIXED_COMMISSION" | "CABINETS" | "PLATFORM" | "DETAINEES" | "STEERING_GROUP" | "OTHER";
                mandate?: string;
                members?: string[];
                name: string;
                objectives?: ("SO1" | "SO2" | "SO3" | "SO4" | "SO5" | "SO6" | "O11" | "O12" | "O13" | "O21" | "O31" | "O32" | "O33" | "O41" | "O42" | "O43" | "O51" | "O52" | "O61" | "O62" | "O63")[];
                prisonId?: string;
                /** @enum {string} */
                rhythm?: "MONTHLY" | "QUARTERLY" | "HALF_YEARLY" | "YEARLY" | "ON_CALL";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BodyConvened";
        };
        /** @description Body dissolved */
        BodyDissolvedFact: {
            bodyId?: string;
            data: {
                successorBodyId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BodyDissolved";
        };
        BodyFact: components["schemas"]["BodyConvenedFact"] | components["schemas"]["BodyMandateChangedFact"] | components["schemas"]["BodyDissolvedFact"] | components["schemas"]["MeetingHeldFact"] | components["schemas"]["RecommendationMadeFact"] | components["schemas"]["SectorInvitedFact"] | components["schemas"]["CollectiveNeedRaisedFact"] | components["schemas"]["DecisionTakenFact"] | components["schemas"]["DecisionProgressedFact"] | components["schemas"]["AnnualPlanAdoptedFact"] | components["schemas"]["ObjectiveEvidenceRecordedFact"] | components["schemas"]["AgreementConcludedFact"] | components["schemas"]["AgreementEndedFact"] | components["schemas"]["StaffTrainingHeldFact"] | components["schemas"]["StudyDayHeldFact"] | components["schemas"]["EventCorrectedFact"] | components["schemas"]["EventAnnulledFact"];
        BodyItem_RecommendationMade_: {
            data: {
                needs?: components["schemas"]["NeedType"][];
                objective?: components["schemas"]["Objective"];
                recommendationId?: string;
                words?: string | {
                    /** @constant */
                    erased: true;
                };
            };
            id: string;
            on: string;
            since: string;
            state: string;
        };
        BodyLine: {
            bodyId: string;
            convenedOn?: string;
            dissolvedOn?: string;
            domains: string[];
            kind?: string;
            lastMeetingOn?: string;
            meetings: number;
            members: string[];
            name?: string;
            objectives: string[];
            openDecisions: number;
            prisonId?: string;
            rhythm?: string;
        };
        /** @description Body's mandate changed */
        BodyMandateChangedFact: {
            bodyId?: string;
            data: {
                domains?: ("D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10")[];
                mandate?: string;
                members?: string[];
                name?: string;
                objectives?: ("SO1" | "SO2" | "SO3" | "SO4" | "SO5" | "SO6" | "O11" | "O12" | "O13" | "O21" | "O31" | "O32" | "O33" | "O41" | "O42" | "O43" | "O51" | "O52" | "O61" | "O62" | "O63")[];
                /** @enum {string} */
                rhythm?: "MONTHLY" | "QUARTERLY" | "HALF_YEARLY" | "YEARLY" | "ON_CALL";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BodyMandateChanged";
        };
        /** @description Case assigned */
        CaseAssignedFact: {
            data: {
                by?: string;
                serviceId: string;
                workerId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CaseAssigned";
        };
        /** @description Case unassigned */
        CaseUnassignedFact: {
            data: {
                by?: string;
                reason?: string;
                serviceId: string;
                workerId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CaseUnassigned";
        };
        Catalogue: {
            events: components["schemas"]["EventDescription"][];
        };
        CellMembers: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            cell: {
                date: string;
                group: string[];
            };
            members: components["schemas"]["Member"][];
            position: components["schemas"]["Position"];
            table: string;
        };
        ChangedSettings: {
            [key: string]: string;
        };
        ChecklistRow: {
            dueAt?: string;
            heldAt?: string;
            kind: components["schemas"]["ContactKind"];
            missed?: components["schemas"]["ShownList_alias_731470504_74649_74725_731470504_0_218972_def_interface_1999036365_504_705_1999036365_0_4216_undefined_"];
            onHoldDays?: number;
            rule?: string;
            serviceId?: string;
            setBy?: components["schemas"]["Source"];
            source?: components["schemas"]["Source"];
            state: components["schemas"]["DeadlineState"];
        };
        Clash: {
            rule: string;
            source: components["schemas"]["Source"];
        };
        /** @description Collective need raised */
        CollectiveNeedRaisedFact: {
            bodyId?: string;
            data: {
                /** @enum {string} */
                domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                prisonId?: string;
                voices?: number;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CollectiveNeedRaised";
        };
        /** @description Consent given */
        ConsentGivenFact: {
            data: {
                consentId: string;
                domains: ("D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10")[];
                /** @description BCP 47 language tag */
                language: string;
                services: string[];
                /** Format: date */
                until?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ConsentGiven";
        };
        /** @description Consent withdrawn */
        ConsentWithdrawnFact: {
            data: {
                consentId: string;
                reason?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ConsentWithdrawn";
        };
        ConsultationPack: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            bodyId: string;
            bodyName?: string;
            decisions: components["schemas"]["PackDecision"][];
            figures: components["schemas"]["PackFigures"];
            names: components["schemas"]["Names"];
            position: components["schemas"]["Position"];
            recommendations: components["schemas"]["PackRecommendation"][];
            since?: string;
            stale?: {
                reason: string;
                since: string;
            };
        };
        /** @enum {string} */
        ContactKind: "SPS" | "DIRECTOR" | "EXTERNAL" | "MEDICAL" | "LEGAL_AID" | "FAMILY";
        ContactPoint: {
            kind: components["schemas"]["ContactPointKind"];
            value: string;
        };
        /** @enum {string} */
        ContactPointKind: "ADDRESS" | "PHONE" | "EMAIL" | "WEB";
        /** @description Contact points changed */
        ContactPointsChangedFact: {
            data: {
                points: {
                    /** @enum {string} */
                    kind: "PHONE" | "EMAIL" | "WEB" | "ADDRESS";
                    value: string;
                }[];
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            serviceId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ContactPointsChanged";
        };
        ContinuityItem: {
            domain: components["schemas"]["Domain"];
            itemId: string;
            kind: components["schemas"]["ContinuityKind"];
        };
        /** @enum {string} */
        ContinuityKind: "ACTIVITY" | "SUPPORT" | "NEED" | "GOAL";
        ContinuityLine: {
            cause?: string;
            domain?: components["schemas"]["Domain"];
            handoverId?: string;
            itemId: string;
            kind: components["schemas"]["ContinuityKind"];
            owner?: string;
            source: components["schemas"]["Source"];
            /** @enum {string} */
            state: "not-handed-over" | "prepared" | "accepted" | "continued" | "lost";
        };
        Coordination: {
            accessRefusals: components["schemas"]["FigureRow"][];
            accessRefusalsByMonth?: components["schemas"]["FigureRow"][];
            asOf: {
                knownAt: string;
                validAt: string;
            };
            duplicatePersons?: components["schemas"]["FigureRow"][];
            duplicateSupports?: components["schemas"]["FigureRow"][];
            exact: boolean;
            handovers: components["schemas"]["HandoverRow"][];
            handoversByState: components["schemas"]["FigureRow"][];
            names: components["schemas"]["Names"];
            needs?: components["schemas"]["FigureRow"][];
            position: components["schemas"]["Position"];
            referrals?: components["schemas"]["FigureRow"][];
            referralsByState: components["schemas"]["FigureRow"][];
            roomsRefused: components["schemas"]["RoomsRefused"][];
            unmetByCause: components["schemas"]["FigureRow"][];
            unmetByDomain: components["schemas"]["FigureRow"][];
            unmetByLanguage: components["schemas"]["FigureRow"][];
            waiting: components["schemas"]["WaitingRow"][];
        };
        /** @description Coordination ended */
        CoordinationEndedFact: {
            data: {
                /** @enum {string} */
                function: "COMMUNITY" | "SPECIFIC_SERVICES" | "LOCAL_SOCIO_CULTURAL" | "TRAINING" | "CULTURE" | "SPORT";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            serviceId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CoordinationEnded";
        };
        /** @description Coordination taken on */
        CoordinationTakenOnFact: {
            data: {
                /** @enum {string} */
                function: "COMMUNITY" | "SPECIFIC_SERVICES" | "LOCAL_SOCIO_CULTURAL" | "TRAINING" | "CULTURE" | "SPORT";
                prisonIds?: string[];
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            serviceId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CoordinationTakenOn";
        };
        /** @description Council chamber hearing */
        CouncilChamberHearingHeldFact: {
            data: {
                /** @enum {string} */
                outcome: "MAINTAINED" | "RELEASED" | "CONDITIONS" | "ELECTRONIC_MONITORING";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CouncilChamberHearingHeld";
        };
        /** @description Course access assessed */
        CourseAccessAssessedFact: {
            data: {
                /** @enum {string} */
                access: "ELIGIBLE" | "NOT_YET" | "NOT_ELIGIBLE";
                /** @enum {string} */
                domain?: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                eLearning?: boolean;
                lacking?: ("BASIC_SKILLS" | "LANGUAGE" | "DIPLOMA" | "INTERNET" | "TIME_LEFT" | "STATUS" | "OTHER")[];
                offerId: string;
                /** @enum {string} */
                test?: "PASSED" | "FAILED" | "ABSENT";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CourseAccessAssessed";
        };
        /** @enum {string} */
        Court: "SENTENCE_COURT" | "PROTECTION_CHAMBER";
        /** @description Crisis intervention */
        CrisisInterventionRecordedFact: {
            data: {
                serviceId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CrisisInterventionRecorded";
        };
        Custody: components["schemas"]["Unknown"] | components["schemas"]["Held"] | components["schemas"]["InTransit"] | components["schemas"]["Released"] | components["schemas"]["Escaped"] | components["schemas"]["Dead"];
        CustodySpell: {
            from: string;
            to?: string;
        };
        /** @description Custody title ended */
        CustodyTitleEndedFact: {
            data: {
                decisionRef?: string;
                titleId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CustodyTitleEnded";
        };
        /** @description Custody title final */
        CustodyTitleFinalFact: {
            data: {
                decisionRef?: string;
                titleId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CustodyTitleFinal";
        };
        /** @description Custody title recorded */
        CustodyTitleRecordedFact: {
            data: {
                decisionRef?: string;
                final?: boolean;
                /** @enum {string} */
                kind: "ARREST_WARRANT" | "CONVICTION" | "INTERNMENT" | "REVOCATION" | "SURRENDER" | "OTHER";
                titleId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CustodyTitleRecorded";
        };
        Dead: {
            inCustody: boolean;
            last?: components["schemas"]["Last"];
            on: string;
            source: components["schemas"]["Source"];
            /** @constant */
            status: "dead";
        };
        DeadLetter: {
            attempts: number;
            eventId: string;
            failedAt: string;
            messageId: string;
            reason: string;
            /** @enum {string} */
            state: "dead" | "resend";
            stream: {
                id: string;
                kind: string;
            };
            type: string;
        };
        DeadLetters: {
            cursor?: string;
            deadLetters: components["schemas"]["DeadLetter"][];
        };
        /** @enum {string} */
        DeadlineState: "done" | "open" | "cancelled" | "overdue" | "late" | "none" | "on-hold";
        /** @description Died */
        DeathRecordedFact: {
            data: Record<string, unknown>;
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DeathRecorded";
        };
        Deciding: {
            eventId: string;
            occurredAt: string;
            recordedAt: string;
            type: string;
        };
        /** @enum {string} */
        DecisionOutcome: "ADOPTED" | "POSTPONED" | "REJECTED";
        /** @description Decision progressed */
        DecisionProgressedFact: {
            bodyId?: string;
            data: {
                decisionId: string;
                /** @enum {string} */
                status: "IN_PROGRESS" | "DONE" | "DROPPED";
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DecisionProgressed";
        };
        /** @description Decision taken */
        DecisionTakenFact: {
            bodyId?: string;
            data: {
                decisionId: string;
                /** Format: date */
                dueOn?: string;
                /** @enum {string} */
                objective?: "SO1" | "SO2" | "SO3" | "SO4" | "SO5" | "SO6" | "O11" | "O12" | "O13" | "O21" | "O31" | "O32" | "O33" | "O41" | "O42" | "O43" | "O51" | "O52" | "O61" | "O62" | "O63";
                /** @enum {string} */
                outcome?: "ADOPTED" | "POSTPONED" | "REJECTED";
                ownerServiceId: string;
                recommendationId?: string;
                words: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DecisionTaken";
        };
        Departure: {
            from: string;
            reason: string;
            source: components["schemas"]["Source"];
            to: string;
        };
        /** @description Admitted */
        DetaineeAdmittedFact: {
            data: {
                /** @enum {string} */
                kind: "NEW" | "RETURN";
                /** @enum {string} */
                legalStatus: "REMAND" | "CONVICTED" | "INTERNED" | "OTHER";
                personId: string;
                prisonId: string;
                unitId?: string;
                /** Format: date */
                warrantDate?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DetaineeAdmitted";
        };
        /** @description Released */
        DetaineeReleasedFact: {
            data: {
                final?: boolean;
                /** @enum {string} */
                modality: "CONDITIONAL" | "ELECTRONIC_MONITORING" | "PROBATION" | "PROVISIONAL" | "END_OF_TERM" | "COURT" | "PARDON" | "REMOVAL" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DetaineeReleased";
        };
        /** @description Detention plan opened */
        DetentionPlanOpenedFact: {
            data: {
                /** @enum {string} */
                basis?: "CONSENT" | "LAW" | "LAW_WITHOUT_INQUIRY";
                /** @enum {string} */
                kind: "AID" | "STATUTORY";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DetentionPlanOpened";
        };
        /** @description Refusal of the plan withdrawn */
        DetentionPlanRefusalWithdrawnFact: {
            data: {
                /** @enum {string} */
                kind: "AID" | "STATUTORY";
                reason?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DetentionPlanRefusalWithdrawn";
        };
        /** @description Detention plan refused */
        DetentionPlanRefusedFact: {
            data: {
                /** @enum {string} */
                kind: "AID" | "STATUTORY";
                reason?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DetentionPlanRefused";
        };
        /** @description Disciplinary end refused */
        DisciplinaryEndRefusedFact: {
            data: {
                offerId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DisciplinaryEndRefused";
        };
        /** @enum {string} */
        Domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
        DossierItem: {
            cause?: string;
            content?: Record<string, unknown>;
            domain?: components["schemas"]["Domain"];
            handoverId?: string;
            itemId: string;
            kind: components["schemas"]["ContinuityKind"];
            owner?: string;
            source: components["schemas"]["Source"];
            /** @enum {string} */
            state: "not-handed-over" | "prepared" | "accepted" | "continued" | "lost";
        };
        DueLine: {
            about?: string;
            dueAt: string;
            rule?: string;
            source?: components["schemas"]["Source"];
            state: string;
            what: string;
        };
        /** @description Duplicate confirmed */
        DuplicateConfirmedFact: {
            data: {
                otherPersonId: string;
                reason?: string;
                survivingPersonId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DuplicateConfirmed";
        };
        /** @description Duplicate dismissed */
        DuplicateDismissedFact: {
            data: {
                otherPersonId: string;
                reason?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DuplicateDismissed";
        };
        EarlierAnswer: {
            cutOff: string;
            of: string;
        };
        /** @description Equipment registered */
        EquipmentRegisteredFact: {
            data: {
                equipmentId: string;
                name: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "EquipmentRegistered";
        };
        Equity: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            language: components["schemas"]["EquityRow"][];
            position: components["schemas"]["Position"];
            prison: components["schemas"]["EquityRow"][];
            residence?: components["schemas"]["EquityRow"][];
            sex: components["schemas"]["EquityRow"][];
            status: components["schemas"]["EquityRow"][];
            total: components["schemas"]["EquityRow"];
        };
        EquityRow: {
            group: string;
            rate?: number;
            reached?: number;
            stock?: number;
            suppressed?: boolean;
        };
        Escaped: {
            last: components["schemas"]["Last"];
            on: string;
            source: components["schemas"]["Source"];
            /** @constant */
            status: "escaped";
        };
        /** @description Escaped */
        EscapeRecordedFact: {
            data: Record<string, unknown>;
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "EscapeRecorded";
        };
        /** @description Fact annulled */
        EventAnnulledFact: {
            bodyId?: string;
            data: {
                /** @enum {string} */
                reason: "ENTERED_IN_ERROR" | "WRONG_PERSON" | "DUPLICATE" | "OTHER";
                /** Format: uuid */
                targetEventId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            serviceId?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "EventAnnulled";
        };
        /** @description Fact corrected */
        EventCorrectedFact: {
            bodyId?: string;
            data: {
                data?: Record<string, unknown>;
                /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                occurredAt?: string;
                /** @enum {string} */
                reason: "SOURCE_CORRECTED" | "ENTERED_IN_ERROR" | "OTHER";
                /** Format: uuid */
                targetEventId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            serviceId?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "EventCorrected";
        };
        EventDescription: {
            compartments: string[];
            labels: {
                en: string;
                fr: string;
                nl: string;
            };
            refusals: string[];
            schema: {
                [key: string]: unknown;
            };
            schemaVersion: number;
            sealed: string[];
            streams: string[];
            type: string;
            visibility: components["schemas"]["Visibility"];
            warnings: string[];
        };
        EventRef: {
            eventId: string;
            revision: number;
            type: string;
        };
        Events: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            events: components["schemas"]["ShownEvent"][];
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
            trajectoryId: string;
            withheld: components["schemas"]["Withheld"];
        };
        /** @enum {string} */
        Every: "day" | "month" | "year";
        Explanation: {
            path: string;
            source: components["schemas"]["Source"];
            value: unknown;
        };
        ExternalId: {
            system: string;
            value: string;
        };
        Fact: components["schemas"]["PersonRegisteredFact"] | components["schemas"]["PersonIdentityCorrectedFact"] | components["schemas"]["DetaineeAdmittedFact"] | components["schemas"]["LegalStatusChangedFact"] | components["schemas"]["TransferDepartedFact"] | components["schemas"]["TransferArrivedFact"] | components["schemas"]["DetaineeReleasedFact"] | components["schemas"]["ReturnedToCustodyFact"] | components["schemas"]["DeathRecordedFact"] | components["schemas"]["EscapeRecordedFact"] | components["schemas"]["RecaptureRecordedFact"] | components["schemas"]["ReceptionContactHeldFact"] | components["schemas"]["ReceptionContactMissedFact"] | components["schemas"]["ReceptionDeadlineSetFact"] | components["schemas"]["ReceptionDeadlineExtendedFact"] | components["schemas"]["InformationProvidedFact"] | components["schemas"]["CouncilChamberHearingHeldFact"] | components["schemas"]["ConsentGivenFact"] | components["schemas"]["ConsentWithdrawnFact"] | components["schemas"]["TemporaryAbsenceStartedFact"] | components["schemas"]["TemporaryAbsenceEndedFact"] | components["schemas"]["PossibleDuplicateFlaggedFact"] | components["schemas"]["DuplicateConfirmedFact"] | components["schemas"]["DuplicateDismissedFact"] | components["schemas"]["RelativeRegisteredFact"] | components["schemas"]["RelativeRemovedFact"] | components["schemas"]["FamilyReceptionHeldFact"] | components["schemas"]["FamilyContactNeedNotedFact"] | components["schemas"]["CustodyTitleRecordedFact"] | components["schemas"]["CustodyTitleFinalFact"] | components["schemas"]["CustodyTitleEndedFact"] | components["schemas"]["SentenceDatesRecordedFact"] | components["schemas"]["ResidenceSituationRecordedFact"] | components["schemas"]["AppealLodgedFact"] | components["schemas"]["AppealDecidedFact"] | components["schemas"]["TrajectoryOpenedFact"] | components["schemas"]["AlternativeConsideredFact"] | components["schemas"]["TrajectoryClosedFact"] | components["schemas"]["TransferAnnouncedFact"] | components["schemas"]["TransferCancelledFact"] | components["schemas"]["AccessRefusedFact"] | components["schemas"]["RegimeDisruptedFact"] | components["schemas"]["AdministrativeRightStatusChangedFact"] | components["schemas"]["InterpreterRequestedFact"] | components["schemas"]["InterpreterProvidedFact"] | components["schemas"]["InterpreterUnavailableFact"] | components["schemas"]["SecondAppointmentScheduledFact"] | components["schemas"]["SecondAppointmentHeldFact"] | components["schemas"]["SecondAppointmentLapsedFact"] | components["schemas"]["CaseAssignedFact"] | components["schemas"]["CaseUnassignedFact"] | components["schemas"]["NeedIdentifiedFact"] | components["schemas"]["NeedAnsweredFact"] | components["schemas"]["NeedDeclaredUnmetFact"] | components["schemas"]["NeedWithdrawnFact"] | components["schemas"]["NeedReopenedFact"] | components["schemas"]["ReferralSentFact"] | components["schemas"]["ReferralAcceptedFact"] | components["schemas"]["ReferralDeclinedFact"] | components["schemas"]["ReferralRevokedFact"] | components["schemas"]["ReferralCompletedFact"] | components["schemas"]["SupportStartedFact"] | components["schemas"]["SupportEndedFact"] | components["schemas"]["WaitingListJoinedFact"] | components["schemas"]["WaitingListLeftFact"] | components["schemas"]["CourseAccessAssessedFact"] | components["schemas"]["ActivityEnrolledFact"] | components["schemas"]["ActivityEndedFact"] | components["schemas"]["ActivityInterruptedFact"] | components["schemas"]["DisciplinaryEndRefusedFact"] | components["schemas"]["AttendanceRecordedFact"] | components["schemas"]["SkillRecognisedFact"] | components["schemas"]["DetentionPlanOpenedFact"] | components["schemas"]["DetentionPlanRefusedFact"] | components["schemas"]["DetentionPlanRefusalWithdrawnFact"] | components["schemas"]["PlanAgreementRecordedFact"] | components["schemas"]["PlanProtocolSignedFact"] | components["schemas"]["PlanReviewedFact"] | components["schemas"]["PlanReviewScheduledFact"] | components["schemas"]["PlanGoalSetFact"] | components["schemas"]["PlanGoalRevisedFact"] | components["schemas"]["PlanGoalAchievedFact"] | components["schemas"]["PlanGoalDroppedFact"] | components["schemas"]["PlanGoalReinstatedFact"] | components["schemas"]["PlanStepProgressedFact"] | components["schemas"]["CrisisInterventionRecordedFact"] | components["schemas"]["ModalityRequestedFact"] | components["schemas"]["SpsEvaluationRequestedFact"] | components["schemas"]["SpsEvaluationDeliveredFact"] | components["schemas"]["ModalityDecidedFact"] | components["schemas"]["ModalityRevokedFact"] | components["schemas"]["HandoverPreparedFact"] | components["schemas"]["HandoverAcceptedFact"] | components["schemas"]["HandoverItemContinuedFact"] | components["schemas"]["HandoverItemLostFact"] | components["schemas"]["ReceivingOrientationHeldFact"] | components["schemas"]["ReleasePlannedFact"] | components["schemas"]["ReferencePersonNamedFact"] | components["schemas"]["HousingSecuredFact"] | components["schemas"]["ReleaseKitIssuedFact"] | components["schemas"]["JusticeHouseNotifiedFact"] | components["schemas"]["AftercareRequestedFact"] | components["schemas"]["AftercareStartedFact"] | components["schemas"]["AftercareEndedFact"] | components["schemas"]["StatementByPersonAddedFact"] | components["schemas"]["RectificationRequestedFact"] | components["schemas"]["RectificationDecidedFact"] | components["schemas"]["ProcessingRestrictedFact"] | components["schemas"]["AttendanceCertificateIssuedFact"] | components["schemas"]["TakenOverFromStayFact"] | components["schemas"]["EventCorrectedFact"] | components["schemas"]["EventAnnulledFact"];
        Failing: {
            attempts: number;
            nextAt: string;
            reason: string;
            since: string;
        };
        /** @description Family contact need noted */
        FamilyContactNeedNotedFact: {
            data: {
                /** @enum {string} */
                matter: "INFORMATION" | "VISIT" | "CHILDREN" | "CORRESPONDENCE" | "JOINT_TALK" | "MATERIAL" | "SUPPORT" | "OTHER";
                relativeId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "FamilyContactNeedNoted";
        };
        /** @description Family reception held */
        FamilyReceptionHeldFact: {
            data: {
                /** @enum {string} */
                matter: "INFORMATION" | "VISIT" | "CHILDREN" | "CORRESPONDENCE" | "JOINT_TALK" | "MATERIAL" | "SUPPORT" | "OTHER";
                relativeId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "FamilyReceptionHeld";
        };
        FamilySection: {
            contactNeeds: components["schemas"]["ShownList_def_interface_1803174160_318_538_1803174160_0_1861_"];
            receptions: components["schemas"]["ShownList_def_interface_1803174160_318_538_1803174160_0_1861_"];
            relatives: components["schemas"]["ItemLine"][];
        };
        FeedFact: {
            actor: components["schemas"]["Reporter"];
            data: {
                [key: string]: unknown;
            };
            eventId: string;
            occurredAt: string;
            recordedAt: string;
            revision: number;
            schemaVersion: number;
            stream: components["schemas"]["StreamName"];
            trajectoryId: string;
            type: string;
            visibility: components["schemas"]["Visibility"];
        };
        FigureRow: {
            key: {
                [key: string]: string;
            };
            n?: number;
            own?: number;
            suppressed?: boolean;
        };
        Figures: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            meta: components["schemas"]["Meta"];
            position: components["schemas"]["Position"];
            rows: components["schemas"]["TableLine"][];
        };
        FollowUp: {
            bodyId: string;
            bodyName?: string;
            decision?: {
                decisionId: string;
                dueOn?: string;
                since: string;
                state: string;
            };
            needId: string;
            on: string;
            recommendationId?: string;
            sector?: string;
            state?: string;
            /** @enum {string} */
            what: "SECTOR_INVITED" | "RECOMMENDATION";
        };
        FoundPersons: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            persons: {
                personId: string;
                trajectories: components["schemas"]["ShortStay"][];
            }[];
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
        };
        GapRow: {
            domain: string;
            language: string;
            missing: string[];
            offers: {
                [key: string]: number;
            };
            prisonId: string;
        };
        GoalLine: {
            data: Record<string, unknown>;
            id: string;
            since: string;
            source: components["schemas"]["Source"];
            state: string;
            steps: components["schemas"]["StepLine"][];
        };
        /** @description Hand-over accepted */
        HandoverAcceptedFact: {
            data: {
                handoverId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HandoverAccepted";
        };
        /** @description Hand-over item continued */
        HandoverItemContinuedFact: {
            data: {
                continuedAs?: string;
                handoverId: string;
                itemId: string;
                /** @enum {string} */
                kind: "NEED" | "SUPPORT" | "ACTIVITY" | "GOAL";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HandoverItemContinued";
        };
        /** @description Hand-over item lost */
        HandoverItemLostFact: {
            data: {
                /** @enum {string} */
                cause: "NO_OFFER" | "FULL" | "LANGUAGE" | "STATUS_EXCLUDED" | "DECLINED_BY_RECEIVER" | "PERSON_UNWILLING" | "NO_CONSENT" | "NO_ANSWER" | "OTHER";
                handoverId: string;
                itemId: string;
                /** @enum {string} */
                kind: "NEED" | "SUPPORT" | "ACTIVITY" | "GOAL";
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HandoverItemLost";
        };
        HandoverLine: {
            handoverId: string;
            items: components["schemas"]["ItemLine"][];
            open: boolean;
            owner: string;
            since: string;
            source: components["schemas"]["Source"];
            state: string;
            toServiceId: string;
        };
        /** @description Hand-over prepared */
        HandoverPreparedFact: {
            data: {
                handoverId: string;
                items: {
                    /** @enum {string} */
                    domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                    itemId: string;
                    /** @enum {string} */
                    kind: "NEED" | "SUPPORT" | "ACTIVITY" | "GOAL";
                }[];
                serviceId?: string;
                toPrisonId?: string;
                toServiceId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HandoverPrepared";
        };
        HandoverRow: {
            items: number;
            medianDays: number;
            n: number;
            oldestDays: number;
            owner: string;
            state: string;
        };
        Header: {
            dates?: {
                conditionalReleaseFrom?: string;
                endOfSentence?: string;
                givenBy: string;
                recalculatedOn: string;
                source: components["schemas"]["Source"];
            };
            legalStatus?: string;
            nextDate?: {
                dueAt: string;
                state: string;
                what: string;
            };
            out?: Record<string, unknown>;
            person: components["schemas"]["Person"];
            prison?: string;
            since?: string;
            /** @enum {string} */
            status?: "unknown" | "held" | "in-transit" | "released" | "escaped" | "dead";
        };
        Held: {
            /** @enum {string} */
            entry: "admission" | "scopeIn" | "recapture";
            legalStatus?: components["schemas"]["LegalStatus"];
            prison: string;
            since: string;
            source: components["schemas"]["Source"];
            /** @constant */
            status: "held";
            statusSource?: components["schemas"]["Source"];
            unit?: string;
        };
        HeldBy: {
            facts: components["schemas"]["HeldFact"][];
            serviceId?: string;
        };
        HeldFact: {
            data: Record<string, unknown>;
            occurredAt: string;
            recordedAt: string;
            toAskFor: string[];
            type: string;
        };
        /** @description Housing secured */
        HousingSecuredFact: {
            data: {
                address?: string;
                /** @enum {string} */
                kind: "OWN" | "RENTED" | "FAMILY" | "HOSTEL" | "INSTITUTION" | "EMERGENCY" | "OTHER";
                serviceId?: string;
                /** Format: date */
                until?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HousingSecured";
        };
        ImportLine: {
            code?: string;
            errors?: components["schemas"]["Offence"][];
            eventId?: string;
            line: number;
            /** @enum {string} */
            outcome: "stored" | "repeated" | "refused";
            warnings?: {
                code: string;
                eventId?: string;
                message: string;
                of: string;
            }[];
        };
        ImportResult: components["schemas"]["ImportLine"] | {
            summary: components["schemas"]["ImportSummary"];
        };
        ImportSummary: {
            codes: {
                [key: string]: number;
            };
            dryRun: boolean;
            lines: number;
            refused: number;
            repeated: number;
            stopped?: string;
            stored: number;
            warned: number;
        };
        InformationCell: {
            interpreter: boolean;
            languages: string[];
            spokenIn: string[];
            /** @enum {string} */
            state: "done" | "open" | "none";
        };
        /** @description Information provided */
        InformationProvidedFact: {
            data: {
                /** @enum {string} */
                channel: "TALK" | "LEAFLET" | "TELEVISION" | "SESSION" | "OTHER";
                /** @description BCP 47 language tag */
                language: string;
                /** @enum {string} */
                topic: "RIGHTS" | "SERVICES" | "OFFER" | "LEGAL" | "CULTURE";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "InformationProvided";
        };
        /** @description Interpreter provided */
        InterpreterProvidedFact: {
            data: {
                requestId: string;
                serviceId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "InterpreterProvided";
        };
        /** @description Interpreter requested */
        InterpreterRequestedFact: {
            data: {
                /** @enum {string} */
                for: "RECEPTION" | "SUPPORT" | "PLAN" | "ACTIVITY" | "LEGAL_AID" | "FAMILY" | "OTHER";
                /** @description BCP 47 language tag */
                language: string;
                requestId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "InterpreterRequested";
        };
        /** @description Interpreter unavailable */
        InterpreterUnavailableFact: {
            data: {
                reason?: string;
                requestId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "InterpreterUnavailable";
        };
        InTransit: {
            departed: components["schemas"]["Departure"];
            /** @enum {string} */
            entry: "admission" | "scopeIn" | "recapture";
            legalStatus?: components["schemas"]["LegalStatus"];
            prison: string;
            since: string;
            source: components["schemas"]["Source"];
            /** @constant */
            status: "in-transit";
            statusSource?: components["schemas"]["Source"];
            unit?: string;
        };
        ItemLine: {
            data: Record<string, unknown>;
            id: string;
            since: string;
            source: components["schemas"]["Source"];
            state: string;
        };
        /** @description Justice house notified */
        JusticeHouseNotifiedFact: {
            data: {
                /** @enum {string} */
                modality?: "CONDITIONAL" | "ELECTRONIC_MONITORING" | "PROBATION" | "PROVISIONAL" | "END_OF_TERM" | "COURT" | "PARDON" | "REMOVAL" | "OTHER";
                officeId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "JusticeHouseNotified";
        };
        Labels: {
            en: string;
            fr: string;
            nl: string;
        };
        Last: {
            legalStatus?: components["schemas"]["LegalStatus"];
            prison: string;
            since: string;
            statusSource?: components["schemas"]["Source"];
            unit?: string;
        };
        /** @enum {string} */
        LegalStatus: "OTHER" | "MIXED" | "REMAND" | "CONVICTED" | "INTERNED";
        /** @description Legal status changed */
        LegalStatusChangedFact: {
            data: {
                decisionRef?: string;
                /** @enum {string} */
                from: "REMAND" | "CONVICTED" | "INTERNED" | "OTHER" | "MIXED";
                /** @enum {string} */
                to: "REMAND" | "CONVICTED" | "INTERNED" | "OTHER" | "MIXED";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "LegalStatusChanged";
        };
        Liveness: {
            /** @constant */
            status: "live";
        };
        LogRow: {
            evidence: {
                bodyId: string;
                decisionId?: string;
                kind: string;
                on: string;
            }[];
            objective: components["schemas"]["Objective"];
            open: boolean;
            plannedBy: string[];
            year: number;
        };
        /** @description Mandate changed */
        MandateChangedFact: {
            data: {
                /** @enum {string} */
                authority?: "COCOM" | "FRENCH_COMMUNITY" | "FLEMISH_COMMUNITY" | "COCOF" | "VGC" | "REGION" | "FEDERAL_JUSTICE" | "OTHER";
                domains?: ("D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10")[];
                languages?: string[];
                /** Format: date */
                until?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            serviceId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MandateChanged";
        };
        MeansRecorded: {
            fteHundredths?: number;
            paidBy?: components["schemas"]["Authority"];
            subsidyEuro?: number;
            year: number;
        };
        /** @description Means recorded */
        MeansRecordedFact: {
            data: {
                fteHundredths?: number;
                /** @enum {string} */
                paidBy?: "COCOM" | "FRENCH_COMMUNITY" | "FLEMISH_COMMUNITY" | "COCOF" | "VGC" | "REGION" | "FEDERAL_JUSTICE" | "OTHER";
                subsidyEuro?: number;
                year: number;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            serviceId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MeansRecorded";
        };
        Measure: {
            base?: string;
            besideReference?: boolean;
            flow?: boolean | "presence";
            /** @enum {string} */
            kind: "count" | "amount" | "rate";
            labels: components["schemas"]["Labels"];
            name: string;
            parts?: string[];
        };
        /** @description Meeting held */
        MeetingHeldFact: {
            bodyId?: string;
            data: {
                absent?: string[];
                present: string[];
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MeetingHeld";
        };
        Member: {
            events: components["schemas"]["Deciding"][];
            from: string;
            kind: string;
            stay: string;
            until: string | null;
        };
        Meta: {
            codeHash: string;
            computedAt: string;
            counted: components["schemas"]["Labels"];
            cutOff: string;
            dimensions: string[];
            formula: string;
            head: components["schemas"]["Position"];
            inWords: components["schemas"]["Labels"];
            measures: components["schemas"]["Measure"][];
            notes: string[];
            origin: string[];
            parameters: components["schemas"]["Parameters"];
            residual: number | null;
            rules: string[];
            suppressed: "nothing" | components["schemas"]["Suppression"];
            table: string;
            title: components["schemas"]["Labels"];
            zone: string;
            zoneRules: string;
        };
        /** @enum {string} */
        Modality: "TRANSITION_HOUSE" | "ELECTRONIC_MONITORING" | "PROBATION" | "CONDITIONAL" | "PROVISIONAL" | "REMOVAL" | "EXIT_PERMISSION" | "PENITENTIARY_LEAVE" | "EXTENDED_LEAVE" | "LIMITED_DETENTION" | "PLACEMENT" | "FINAL_RELEASE";
        /** @description Modality decided */
        ModalityDecidedFact: {
            data: {
                /** @enum {string} */
                authority: "MINISTER" | "SENTENCE_COURT" | "SENTENCE_JUDGE" | "PROTECTION_CHAMBER" | "SOCIAL_DEFENCE_COMMISSION";
                /** @enum {string} */
                code: "EXIT_PERMISSION" | "PENITENTIARY_LEAVE" | "EXTENDED_LEAVE" | "TRANSITION_HOUSE" | "LIMITED_DETENTION" | "ELECTRONIC_MONITORING" | "CONDITIONAL" | "PROVISIONAL" | "REMOVAL" | "PLACEMENT" | "PROBATION" | "FINAL_RELEASE";
                conditions?: ("RESIDENCE" | "WORK_OR_TRAINING" | "SUPPORT" | "TREATMENT" | "NO_CONTACT" | "PLACE_BAN" | "CURFEW" | "VICTIM_COMPENSATION" | "OTHER")[];
                /** Format: date */
                from?: string;
                /** @enum {string} */
                outcome: "GRANTED" | "REFUSED";
                requestId: string;
                /** Format: date */
                until?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ModalityDecided";
        };
        /** @description Modality requested */
        ModalityRequestedFact: {
            data: {
                /** @enum {string} */
                authority?: "MINISTER" | "SENTENCE_COURT" | "SENTENCE_JUDGE" | "PROTECTION_CHAMBER" | "SOCIAL_DEFENCE_COMMISSION";
                /** @enum {string} */
                code: "EXIT_PERMISSION" | "PENITENTIARY_LEAVE" | "EXTENDED_LEAVE" | "TRANSITION_HOUSE" | "LIMITED_DETENTION" | "ELECTRONIC_MONITORING" | "CONDITIONAL" | "PROVISIONAL" | "REMOVAL" | "PLACEMENT" | "PROBATION" | "FINAL_RELEASE";
                /** Format: date */
                earliestOn?: string;
                requestId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ModalityRequested";
        };
        /** @description Modality revoked */
        ModalityRevokedFact: {
            data: {
                reason?: string;
                requestId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ModalityRevoked";
        };
        Moved: {
            events: components["schemas"]["Refiled"][];
            position: components["schemas"]["Position"];
            to: string;
            trajectoryId: string;
            warnings: {
                code: string;
                eventId?: string;
                message: string;
                of: string;
            }[];
        };
        Moves: {
            eventIds: string[];
            to: string;
        };
        Names: {
            offers: {
                [key: string]: string;
            };
            services: {
                [key: string]: string;
            };
        };
        /** @description Need answered */
        NeedAnsweredFact: {
            data: {
                needId: string;
                offerId?: string;
                serviceId: string;
                supportId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "NeedAnswered";
        };
        /** @description Need declared unmet */
        NeedDeclaredUnmetFact: {
            data: {
                /** @enum {string} */
                cause: "NO_OFFER" | "FULL" | "LANGUAGE" | "STATUS_EXCLUDED" | "NO_ROOM" | "TRANSFER" | "TOO_SHORT";
                needId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "NeedDeclaredUnmet";
        };
        /** @description Need identified */
        NeedIdentifiedFact: {
            data: {
                /** @enum {string} */
                askedBy: "PERSON" | "SERVICE" | "RELATIVE";
                /** @enum {string} */
                domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                needId: string;
                /** @enum {string} */
                subject?: "PERSON" | "RELATIVE";
                /** @enum {string} */
                urgency?: "LOW" | "NORMAL" | "HIGH";
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "NeedIdentified";
        };
        NeedLine: {
            data: Record<string, unknown>;
            needId: string;
            since: string;
            source: components["schemas"]["Source"];
            state: components["schemas"]["NeedState"];
        };
        /** @description Need reopened */
        NeedReopenedFact: {
            data: {
                needId: string;
                reason?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "NeedReopened";
        };
        /** @enum {string} */
        NeedState: "open" | "withdrawn" | "answered" | "unmet";
        NeedType: {
            /** @enum {string} */
            cause?: "TRANSFER" | "NO_OFFER" | "FULL" | "LANGUAGE" | "STATUS_EXCLUDED" | "NO_ROOM" | "TOO_SHORT";
            domain: components["schemas"]["Domain"];
            language?: string;
            prisonId?: string;
        };
        /** @description Need withdrawn */
        NeedWithdrawnFact: {
            data: {
                needId: string;
                reason?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "NeedWithdrawn";
        };
        /** @enum {string} */
        Objective: "SO1" | "SO2" | "SO3" | "SO4" | "SO5" | "SO6" | "O11" | "O12" | "O13" | "O21" | "O31" | "O32" | "O33" | "O41" | "O42" | "O43" | "O51" | "O52" | "O61" | "O62" | "O63";
        /** @description Evidence for an objective */
        ObjectiveEvidenceRecordedFact: {
            bodyId?: string;
            data: {
                decisionId?: string;
                /** @enum {string} */
                kind: "DECISION" | "FIGURE" | "MEETING" | "PUBLICATION" | "TRAINING" | "OTHER";
                /** @enum {string} */
                objective: "SO1" | "SO2" | "SO3" | "SO4" | "SO5" | "SO6" | "O11" | "O12" | "O13" | "O21" | "O31" | "O32" | "O33" | "O41" | "O42" | "O43" | "O51" | "O52" | "O61" | "O62" | "O63";
                words?: string;
                year: number;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ObjectiveEvidenceRecorded";
        };
        Occupancy: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            held: number;
            position: components["schemas"]["Position"];
            prisons: components["schemas"]["PrisonOccupancy"][];
        };
        Offence: {
            code: string;
            message: string;
            path: string;
        };
        /** @description Offer confirmed */
        OfferConfirmedFact: {
            data: Record<string, unknown>;
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OfferConfirmed";
        };
        OfferedItem: {
            domain?: components["schemas"]["Domain"];
            itemId: string;
            kind: components["schemas"]["ContinuityKind"];
        };
        /** @description Offer expired */
        OfferExpiredFact: {
            data: Record<string, unknown>;
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OfferExpired";
        };
        OfferFact: components["schemas"]["OfferPublishedFact"] | components["schemas"]["OfferRevisedFact"] | components["schemas"]["OfferConfirmedFact"] | components["schemas"]["OfferSuspendedFact"] | components["schemas"]["OfferResumedFact"] | components["schemas"]["OfferExpiredFact"] | components["schemas"]["OfferWithdrawnFact"] | components["schemas"]["SessionPlannedFact"] | components["schemas"]["SessionCancelledFact"] | components["schemas"]["SessionHeldFact"] | components["schemas"]["EventCorrectedFact"] | components["schemas"]["EventAnnulledFact"];
        OfferGaps: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            cells: number;
            gaps: number;
            languages: string[];
            position: components["schemas"]["Position"];
            prisons: string[];
            rows: components["schemas"]["GapRow"][];
            stale?: {
                reason: string;
                since: string;
            };
            statuses: string[];
        };
        OfferLine: {
            activity?: string;
            agreementRef?: string;
            authority?: string;
            capacity?: number;
            cause?: string;
            confirmedOn?: string;
            domains: string[];
            doubles: string[];
            eLearning: boolean;
            enrolled?: number;
            free?: number;
            from?: string;
            kind?: string;
            languages: string[];
            name?: string;
            offerId: string;
            openToOfficers: boolean;
            prisonId?: string;
            qualifying: boolean;
            serviceId?: string;
            serviceName?: string;
            sessions: {
                cancelled: number;
                held: number;
                next?: string;
                planned: number;
            };
            since?: string;
            stale: boolean;
            standing: components["schemas"]["OfferStanding"];
            statuses?: string[];
            suppressed?: boolean;
            testNeeded: boolean;
            to?: string;
            unreached?: boolean;
            waiting?: number;
        };
        /** @description Offer published */
        OfferPublishedFact: {
            data: {
                /** @enum {string} */
                activity: "SUPPORT" | "COURSE" | "TRAINING" | "WORKSHOP" | "WORK" | "CULTURE" | "SPORT" | "MEDIATION" | "INFORMATION" | "CARE" | "OTHER";
                agreementRef?: string;
                capacity?: number;
                domains: ("D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10")[];
                eLearning?: boolean;
                /** Format: date */
                from?: string;
                /** @enum {string} */
                kind: "INDIVIDUAL" | "GROUP";
                languages: string[];
                name: string;
                openToOfficers?: boolean;
                prisonId?: string;
                qualifying?: boolean;
                serviceId: string;
                statuses?: ("REMAND" | "CONVICTED" | "INTERNED" | "OTHER" | "MIXED")[];
                testNeeded?: boolean;
                /** Format: date */
                to?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OfferPublished";
        };
        /** @description Offer resumed */
        OfferResumedFact: {
            data: Record<string, unknown>;
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OfferResumed";
        };
        /** @description Offer revised */
        OfferRevisedFact: {
            data: {
                agreementRef?: string;
                capacity?: number;
                domains?: ("D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10")[];
                eLearning?: boolean;
                /** Format: date */
                from?: string;
                languages?: string[];
                name?: string;
                openToOfficers?: boolean;
                qualifying?: boolean;
                statuses?: ("REMAND" | "CONVICTED" | "INTERNED" | "OTHER" | "MIXED")[];
                testNeeded?: boolean;
                /** Format: date */
                to?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OfferRevised";
        };
        Offers: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            counted: boolean;
            counts: {
                doubled: number;
                offers: number;
                open: number;
                stale: number;
            };
            offers: components["schemas"]["OfferLine"][];
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
        };
        OfferStanding: components["schemas"]["OfferState"] | "planned" | "unknown";
        /** @enum {string} */
        OfferState: "open" | "withdrawn" | "suspended" | "expired";
        /** @description Offer suspended */
        OfferSuspendedFact: {
            data: {
                /** @enum {string} */
                cause: "NO_ROOM" | "NO_MATERIAL" | "NO_STAFF" | "FACILITATOR_ABSENT" | "NO_FUNDING" | "NO_PARTICIPANTS" | "STRIKE" | "SECURITY" | "HOLIDAY" | "OTHER";
                /** Format: date */
                until?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OfferSuspended";
        };
        /** @description Offer withdrawn */
        OfferWithdrawnFact: {
            data: {
                /** @enum {string} */
                cause: "NO_ROOM" | "NO_MATERIAL" | "NO_STAFF" | "FACILITATOR_ABSENT" | "NO_FUNDING" | "NO_PARTICIPANTS" | "STRIKE" | "SECURITY" | "HOLIDAY" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OfferWithdrawn";
        };
        OwnWork: {
            handoversToAcknowledge: string[];
            referralsToAnswer: number;
            workers: string[];
        };
        PackDecision: {
            decisionId: string;
            dueOn?: string;
            overdue: boolean;
            ownerServiceId: string;
            state: string;
            takenOn: string;
            words: string | {
                /** @constant */
                erased: true;
            };
        };
        PackFigure: {
            before?: number;
            change?: number;
            name: string;
            now?: number;
            suppressed?: boolean;
        };
        PackFigures: {
            accessRefusals: components["schemas"]["PackFigure"][];
            handoversByAge: components["schemas"]["PackFigure"][];
            referralsByState: components["schemas"]["PackFigure"][];
            unmetByCause: components["schemas"]["PackFigure"][];
            unmetByDomain: components["schemas"]["PackFigure"][];
            unmetByLanguage: components["schemas"]["PackFigure"][];
            waiting: components["schemas"]["PackFigure"][];
        };
        PackRecommendation: {
            madeOn: string;
            recommendationId: string;
            state: string;
            words: string | {
                /** @constant */
                erased: true;
            };
        };
        Parameters: {
            by: string[];
            every?: components["schemas"]["Every"];
            from?: string;
            head?: components["schemas"]["Position"];
            knownAt?: string;
            on?: string;
            rounded: boolean;
            scope?: string;
            set?: components["schemas"]["ChangedSettings"];
            to?: string;
            unsuppressed: boolean;
            zone: string;
        };
        Parked: {
            eventId: string;
            position: string;
            reason: string;
            revision: number;
            since: string;
            stream: string;
            view: string;
        };
        ParkedStreams: {
            parked: components["schemas"]["Parked"][];
        };
        PartnershipLog: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            position: components["schemas"]["Position"];
            rows: components["schemas"]["LogRow"][];
            stale?: {
                reason: string;
                since: string;
            };
        };
        Person: {
            birthYear?: number;
            externalIds?: components["schemas"]["ExternalId"][] | {
                /** @constant */
                erased: true;
            };
            languages?: string[];
            name?: components["schemas"]["PersonName"] | {
                /** @constant */
                erased: true;
            };
            nationalityGroup?: string;
            personId?: string;
            sex?: string;
            source?: components["schemas"]["Source"];
        };
        PersonFile: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            /** @enum {string} */
            language: "nl" | "fr" | "en";
            notes: {
                /** @enum {string} */
                code: "WHAT" | "WITHDRAW" | "OTHERS" | "NOT_HERE" | "WHO_LOOKED";
                text: string;
            }[];
            otherIds: string[];
            personId: string;
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
            stays: components["schemas"]["PersonFileStay"][];
        };
        PersonFileStay: {
            agreed: components["schemas"]["Said"][];
            begun?: string;
            consents: components["schemas"]["Said"][];
            heldBy: components["schemas"]["HeldBy"][];
            person: {
                birthYear?: number;
                name?: Record<string, unknown>;
                personId?: string;
            };
            prison?: string;
            rectifications: components["schemas"]["Said"][];
            refused: components["schemas"]["Said"][];
            restrictions: components["schemas"]["Said"][];
            statements: components["schemas"]["Said"][];
            status: string;
            trajectoryId: string;
            withheld: components["schemas"]["Withheld"];
        };
        /** @description Identity corrected */
        PersonIdentityCorrectedFact: {
            data: {
                birthYear?: number;
                externalIds?: {
                    system: string;
                    value: string;
                }[];
                languages?: string[];
                name?: {
                    family: string;
                    given: string;
                };
                /** @enum {string} */
                nationalityGroup?: "BE" | "EU" | "OTHER";
                reason: string;
                /** @enum {string} */
                sex?: "F" | "M" | "X";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PersonIdentityCorrected";
        };
        PersonInShort: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            otherIds: string[];
            person: Record<string, unknown>;
            personId: string;
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
            trajectories: {
                begun?: string;
                prison?: string;
                status?: string;
                trajectoryId: string;
            }[];
        };
        PersonName: {
            family: string;
            given: string;
        };
        /** @description Person registered */
        PersonRegisteredFact: {
            data: {
                birthYear?: number;
                externalIds?: {
                    system: string;
                    value: string;
                }[];
                languages?: string[];
                name?: {
                    family: string;
                    given: string;
                };
                /** @enum {string} */
                nationalityGroup?: "BE" | "EU" | "OTHER";
                personId: string;
                /** @enum {string} */
                sex?: "F" | "M" | "X";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PersonRegistered";
        };
        PersonSearch: {
            system: string;
            value: string;
        } | {
            birthYear: number;
            familyName: string;
        };
        PersonStays: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            otherIds: string[];
            personId: string;
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
            trajectories: components["schemas"]["StayOverview"][];
        };
        Place: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            authority?: string;
            capacity?: number;
            inScope: boolean;
            kind?: components["schemas"]["PlaceKind"];
            name?: string;
            placeId: string;
            position: components["schemas"]["Position"];
            regime?: string;
            rooms: number;
            since?: string;
            stale?: {
                reason: string;
                since: string;
            };
            /** @enum {string} */
            status: "unknown" | "missing" | "open" | "closed";
            units: {
                capacity: number;
                unitId: string;
            }[];
            wanted?: number;
        };
        PlaceFact: components["schemas"]["PrisonOpenedFact"] | components["schemas"]["PlaceScopeChangedFact"] | components["schemas"]["UnitCapacitySetFact"] | components["schemas"]["PrisonClosedFact"] | components["schemas"]["PlaceMissingFact"] | components["schemas"]["RoomRegisteredFact"] | components["schemas"]["RoomWithdrawnFact"] | components["schemas"]["EquipmentRegisteredFact"] | components["schemas"]["RoomBookedFact"] | components["schemas"]["RoomRefusedFact"] | components["schemas"]["RoomReleasedFact"] | components["schemas"]["EventCorrectedFact"] | components["schemas"]["EventAnnulledFact"];
        /** @enum {string} */
        PlaceKind: "OTHER" | "PRISON" | "DETENTION_HOUSE" | "TRANSITION_HOUSE" | "FPC" | "HOSPITAL" | "RECEPTION_HOUSE";
        PlaceLine: {
            authority?: string;
            capacity?: number;
            inScope: boolean;
            kind?: components["schemas"]["PlaceKind"];
            name?: string;
            placeId: string;
            regime?: string;
            rooms: number;
            since?: string;
            /** @enum {string} */
            status: "unknown" | "missing" | "open" | "closed";
            units: {
                capacity: number;
                unitId: string;
            }[];
            wanted?: number;
        };
        /** @description Missing place recorded */
        PlaceMissingFact: {
            data: {
                /** @enum {string} */
                kind: "PRISON" | "DETENTION_HOUSE" | "TRANSITION_HOUSE" | "FPC" | "HOSPITAL" | "RECEPTION_HOUSE" | "OTHER";
                name: string;
                places?: number;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlaceMissing";
        };
        Places: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            places: components["schemas"]["PlaceLine"][];
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
        };
        /** @description Scope changed */
        PlaceScopeChangedFact: {
            data: {
                inScope: boolean;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlaceScopeChanged";
        };
        Plan: {
            access: components["schemas"]["AccessSection"];
            activities: components["schemas"]["ActivitySection"];
            aftercare: components["schemas"]["ItemLine"][];
            agreed: components["schemas"]["AgreedSection"];
            alternatives: components["schemas"]["ShownList_def_alias_50811909_233_356_50811909_0_1670_"];
            asOf: {
                knownAt: string;
                validAt: string;
            };
            consents: components["schemas"]["ItemLine"][];
            continuity: components["schemas"]["ContinuityLine"][];
            custody?: components["schemas"]["Custody"];
            deadlines: components["schemas"]["DueLine"][];
            family: components["schemas"]["FamilySection"];
            followUps: components["schemas"]["FollowUp"][];
            header: components["schemas"]["Header"];
            modalities: components["schemas"]["ItemLine"][];
            names: components["schemas"]["Names"];
            needs: components["schemas"]["NeedLine"][];
            position: components["schemas"]["Position"];
            reception: components["schemas"]["ReceptionSection"];
            referrals: components["schemas"]["ItemLine"][];
            release: components["schemas"]["ReleaseSection"];
            rights: components["schemas"]["RightLine"][];
            stale?: {
                reason: string;
                since: string;
            };
            statements: components["schemas"]["ShownList_alias_1409747347_524_584_1409747347_0_3277_def_class_1423179331_169_806_1423179331_0_3462_"];
            supports: components["schemas"]["SupportLine"][];
            toSettle: components["schemas"]["Clash"][];
            trajectoryId: string;
            waiting: components["schemas"]["Waiting"][];
            warnings: components["schemas"]["PlanWarning"][];
            whoIsWho: components["schemas"]["WhoLine"][];
            withheld: components["schemas"]["Withheld"];
        };
        /** @description Agreement to the plan recorded */
        PlanAgreementRecordedFact: {
            data: {
                /** @enum {string} */
                kind: "AID" | "STATUTORY";
                /** @enum {string} */
                outcome: "AGREED" | "NOT_AGREED" | "COULD_NOT_ANSWER";
                planVersion: number;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanAgreementRecorded";
        };
        /** @description Goal achieved */
        PlanGoalAchievedFact: {
            data: {
                confirmed?: boolean;
                goalId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanGoalAchieved";
        };
        /** @description Goal dropped */
        PlanGoalDroppedFact: {
            data: {
                goalId: string;
                reason: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanGoalDropped";
        };
        /** @description Goal reinstated */
        PlanGoalReinstatedFact: {
            data: {
                goalId: string;
                reason?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanGoalReinstated";
        };
        /** @description Goal revised */
        PlanGoalRevisedFact: {
            data: {
                /** @enum {string} */
                domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                goalId: string;
                reason?: string;
                steps: {
                    /** Format: date */
                    dueOn?: string;
                    serviceId?: string;
                    stepId: string;
                    who: ("PERSON" | "SERVICE" | "SPS" | "PRISON" | "RELATIVE" | "OTHER")[];
                }[];
                stepTexts: {
                    stepId: string;
                    what: string;
                }[];
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanGoalRevised";
        };
        /** @description Goal set */
        PlanGoalSetFact: {
            data: {
                /** @enum {string} */
                domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                goalId: string;
                steps: {
                    /** Format: date */
                    dueOn?: string;
                    serviceId?: string;
                    stepId: string;
                    who: ("PERSON" | "SERVICE" | "SPS" | "PRISON" | "RELATIVE" | "OTHER")[];
                }[];
                stepTexts: {
                    stepId: string;
                    what: string;
                }[];
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanGoalSet";
        };
        /** @enum {string} */
        PlanKind: "AID" | "STATUTORY";
        /** @description Plan protocol signed */
        PlanProtocolSignedFact: {
            data: {
                /** @enum {string} */
                kind: "AID" | "STATUTORY";
                planVersion: number;
                /** @enum {string} */
                signatory: "PERSON" | "DIRECTOR";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanProtocolSigned";
        };
        /** @description Plan reviewed */
        PlanReviewedFact: {
            data: {
                heldBy: string;
                /** @enum {string} */
                kind: "AID" | "STATUTORY";
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanReviewed";
        };
        /** @description Plan review scheduled */
        PlanReviewScheduledFact: {
            data: {
                /** Format: date */
                dueOn: string;
                /** @enum {string} */
                kind: "AID" | "STATUTORY";
                reason?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanReviewScheduled";
        };
        /** @description Step progressed */
        PlanStepProgressedFact: {
            data: {
                goalId: string;
                /** @enum {string} */
                status: "NOT_STARTED" | "IN_PROGRESS" | "CANNOT_YET" | "NO_LONGER_NEEDED" | "DONE";
                stepId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanStepProgressed";
        };
        PlanWarning: {
            /** @constant */
            asFarAsShown?: true;
            /** @enum {string} */
            code: "NO_SOCIOCULTURAL_ACTIVITY";
        };
        Position: string;
        /** @description Possible duplicate flagged */
        PossibleDuplicateFlaggedFact: {
            data: {
                otherPersonId: string;
                reason?: string;
                score?: number;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PossibleDuplicateFlagged";
        };
        PrintedItem: {
            id: string;
            since: string;
            state: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Place closed */
        PrisonClosedFact: {
            data: Record<string, unknown>;
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PrisonClosed";
        };
        PrisonOccupancy: {
            byLegalStatus: {
                [key: string]: number;
            };
            capacity?: number;
            held: number;
            occupancy?: number;
            prison: string;
        };
        /** @description Place opened */
        PrisonOpenedFact: {
            data: {
                /** @enum {string} */
                authority?: "COCOM" | "FRENCH_COMMUNITY" | "FLEMISH_COMMUNITY" | "COCOF" | "VGC" | "REGION" | "FEDERAL_JUSTICE" | "OTHER";
                inScope: boolean;
                /** @enum {string} */
                kind: "PRISON" | "DETENTION_HOUSE" | "TRANSITION_HOUSE" | "FPC" | "HOSPITAL" | "RECEPTION_HOUSE" | "OTHER";
                name: string;
                /** @enum {string} */
                regime?: "REMAND_HOUSE" | "SENTENCE_HOUSE" | "BOTH" | "HALF_OPEN";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PrisonOpened";
        };
        Problem: {
            /** @description stable: match on this */
            code: string;
            correlationId?: string;
            /** @description only of version-conflict */
            currentRevision?: number;
            detail?: string;
            errors?: {
                code?: string;
                message?: string;
                path?: string;
            }[];
            status: number;
            title: string;
            type: string;
        };
        /** @description Processing restricted */
        ProcessingRestrictedFact: {
            data: {
                reason?: string;
                requestId?: string;
                targetId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ProcessingRestricted";
        };
        Projection: {
            built: boolean;
            etaSeconds: number | null;
            head: components["schemas"]["Position"];
            lag: number | null;
            name: string;
            parked: number;
            position: components["schemas"]["Position"] | null;
            ratePerSecond: number | null;
            rebuild: {
                finishedAt?: string;
                reason?: string;
                requestedAt: string;
                /** @enum {string} */
                state: "requested" | "running" | "done" | "failed";
            } | null;
            runner: {
                at: string;
                reason?: string;
                /** @enum {string} */
                state: "building" | "live" | "failing";
            } | null;
            version: number;
        };
        ProjectionRequest: {
            finishedAt?: string;
            /** @enum {string} */
            kind: "rebuild" | "retry";
            reason?: string;
            requestedAt: string;
            /** @enum {string} */
            state: "requested" | "running" | "done" | "failed";
            stream?: string;
            view: string;
        };
        Projections: {
            projections: components["schemas"]["Projection"][];
        };
        Protocol: {
            plans: components["schemas"]["PrintedItem"][];
            signatures: {
                kind: string;
                on: string;
                planVersion: number;
                signatory: string;
            }[];
        };
        PublicationFact: components["schemas"]["PublicationFrozenFact"];
        /** @description Publication frozen */
        PublicationFrozenFact: {
            data: {
                approverId: string;
                bytes: string;
                meta: string;
                /** @enum {string} */
                method: "SUPPRESSED" | "ROUNDED";
                question: string;
                sha256: string;
                table: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            publicationId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PublicationFrozen";
        };
        Readiness: {
            sandbox: boolean;
            /** @constant */
            status: "ready";
            views: {
                built: boolean;
                etaSeconds: number | null;
                lag: number | null;
                name: string;
                parked: number;
                ratePerSecond: number | null;
                version: number;
            }[];
        };
        /** @description Recaptured */
        RecaptureRecordedFact: {
            data: {
                prisonId?: string;
                unitId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecaptureRecorded";
        };
        /** @description Receiving orientation held */
        ReceivingOrientationHeldFact: {
            data: {
                /** @description BCP 47 language tag */
                language?: string;
                serviceId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReceivingOrientationHeld";
        };
        ReceptionBoard: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            cursor?: string;
            position: components["schemas"]["Position"];
            rows: components["schemas"]["ReceptionRow"][];
            withheld: {
                [key: string]: number;
            };
        };
        ReceptionCell: {
            cause?: string;
            dueAt?: string;
            heldAt?: string;
            hoursLeft?: number;
            kind: components["schemas"]["ContactKind"];
            missed?: string[];
            onHoldDays?: number;
            serviceId?: string;
            state: components["schemas"]["DeadlineState"];
        };
        /** @description Reception contact held */
        ReceptionContactHeldFact: {
            data: {
                interpreter?: boolean;
                /** @enum {string} */
                kind: "DIRECTOR" | "SPS" | "EXTERNAL" | "MEDICAL" | "LEGAL_AID" | "FAMILY";
                /** @description BCP 47 language tag */
                language?: string;
                serviceId?: string;
                steps?: ("CONTACT" | "PRESENTATION" | "OFFER" | "ORIENTATION" | "SUPPORT")[];
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReceptionContactHeld";
        };
        /** @description Reception contact missed */
        ReceptionContactMissedFact: {
            data: {
                /** @enum {string} */
                cause: "NO_ROOM" | "NO_STAFF" | "REFUSED" | "AT_COURT" | "LANGUAGE" | "SECURITY";
                /** @enum {string} */
                kind: "DIRECTOR" | "SPS" | "EXTERNAL" | "MEDICAL" | "LEGAL_AID" | "FAMILY";
                serviceId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReceptionContactMissed";
        };
        /** @description Reception deadline extended */
        ReceptionDeadlineExtendedFact: {
            data: {
                /** Format: date */
                dueOn: string;
                /** @enum {string} */
                kind: "DIRECTOR" | "SPS" | "EXTERNAL" | "MEDICAL" | "LEGAL_AID" | "FAMILY";
                reason: string;
                /** @enum {string} */
                rule?: "AGREEMENT" | "REQUEST" | "CIRCUMSTANCE" | "OTHER";
                serviceId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReceptionDeadlineExtended";
        };
        /** @description Reception deadline set */
        ReceptionDeadlineSetFact: {
            data: {
                /** Format: date */
                dueOn: string;
                /** @enum {string} */
                kind: "DIRECTOR" | "SPS" | "EXTERNAL" | "MEDICAL" | "LEGAL_AID" | "FAMILY";
                reason: string;
                /** @enum {string} */
                rule?: "AGREEMENT" | "REQUEST" | "CIRCUMSTANCE" | "OTHER";
                serviceId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReceptionDeadlineSet";
        };
        ReceptionRow: {
            arrivedOn?: string;
            cells: components["schemas"]["ReceptionCell"][];
            information: components["schemas"]["InformationCell"];
            legalStatus?: string;
            personId?: string;
            prison?: string;
            since?: string;
            status: string;
            trajectoryId: string;
            unit?: string;
        };
        ReceptionSection: {
            appointments: components["schemas"]["AppointmentLine"][];
            checklist: components["schemas"]["ChecklistRow"][];
            hearings: components["schemas"]["ShownList_def_interface_1999036365_1425_1510_1999036365_0_4216_"];
            information: components["schemas"]["ShownList_def_interface_1999036365_1231_1425_1999036365_0_4216_"];
        };
        Reclassement: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            consents: string[];
            court: components["schemas"]["Court"];
            dates?: {
                conditionalReleaseFrom?: string;
                endOfSentence?: string;
            };
            legalStatus?: string;
            person: {
                birthYear?: number;
                name?: Record<string, unknown>;
                personId?: string;
            };
            position: components["schemas"]["Position"];
            prison?: string;
            protocol: components["schemas"]["Protocol"];
            revision: number;
            sections: {
                ACTIVITIES?: components["schemas"]["PrintedItem"][];
                GOALS?: components["schemas"]["PrintedItem"][];
                MODALITIES?: components["schemas"]["PrintedItem"][];
                RELEASE?: components["schemas"]["PrintedItem"][];
                SKILLS?: components["schemas"]["PrintedItem"][];
                SUPPORTS?: components["schemas"]["PrintedItem"][];
            };
            stale?: {
                reason: string;
                since: string;
            };
            trajectoryId: string;
            withheld: components["schemas"]["Withheld"];
        };
        /** @description Recommendation made */
        RecommendationMadeFact: {
            bodyId?: string;
            data: {
                needs?: {
                    /** @enum {string} */
                    cause?: "NO_OFFER" | "FULL" | "LANGUAGE" | "STATUS_EXCLUDED" | "NO_ROOM" | "TRANSFER" | "TOO_SHORT";
                    /** @enum {string} */
                    domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                    /** @description BCP 47 language tag */
                    language?: string;
                    prisonId?: string;
                }[];
                /** @enum {string} */
                objective?: "SO1" | "SO2" | "SO3" | "SO4" | "SO5" | "SO6" | "O11" | "O12" | "O13" | "O21" | "O31" | "O32" | "O33" | "O41" | "O42" | "O43" | "O51" | "O52" | "O61" | "O62" | "O63";
                recommendationId: string;
                words: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecommendationMade";
        };
        /** @description Rectification decided */
        RectificationDecidedFact: {
            data: {
                /** @enum {string} */
                outcome: "GRANTED" | "PARTLY" | "REFUSED";
                reason?: string;
                requestId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RectificationDecided";
        };
        /** @description Rectification requested */
        RectificationRequestedFact: {
            data: {
                field?: string;
                reason: string;
                requestId: string;
                targetId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RectificationRequested";
        };
        /** @description Reference person named */
        ReferencePersonNamedFact: {
            data: {
                accepted: boolean;
                name?: string;
                relativeId?: string;
                serviceId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReferencePersonNamed";
        };
        /** @description Referral accepted */
        ReferralAcceptedFact: {
            data: {
                referralId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReferralAccepted";
        };
        /** @description Referral completed */
        ReferralCompletedFact: {
            data: {
                referralId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReferralCompleted";
        };
        /** @description Referral declined */
        ReferralDeclinedFact: {
            data: {
                /** @enum {string} */
                cause?: "FULL" | "NOT_OUR_MANDATE" | "LANGUAGE" | "STATUS_EXCLUDED" | "NO_ROOM" | "PERSON_UNWILLING" | "OTHER";
                reason: string;
                referralId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReferralDeclined";
        };
        /** @description Referral revoked */
        ReferralRevokedFact: {
            data: {
                reason?: string;
                referralId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReferralRevoked";
        };
        /** @description Referral sent */
        ReferralSentFact: {
            data: {
                /** @enum {string} */
                domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                needId?: string;
                purpose: string;
                referralId: string;
                toServiceId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReferralSent";
        };
        Refiled: {
            annulledBy: string;
            eventId: string;
            movedTo: {
                eventId: string;
                trajectoryId: string;
            };
        };
        /** @description Regime disrupted */
        RegimeDisruptedFact: {
            data: {
                /** @enum {string} */
                cause: "STRIKE" | "NO_STAFF" | "INCIDENT" | "SEARCH" | "HEALTH" | "OTHER";
                unitId?: string;
                /** Format: date */
                until?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RegimeDisrupted";
        };
        /** @description Relative registered */
        RelativeRegisteredFact: {
            data: {
                consents?: boolean;
                languages?: string[];
                /** @enum {string} */
                relation: "PARTNER" | "PARENT" | "CHILD" | "SIBLING" | "OTHER_FAMILY" | "FRIEND" | "OTHER";
                relativeId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RelativeRegistered";
        };
        /** @description Relative removed */
        RelativeRemovedFact: {
            data: {
                reason?: string;
                relativeId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RelativeRemoved";
        };
        Released: {
            last?: components["schemas"]["Last"];
            modality: string;
            on: string;
            source: components["schemas"]["Source"];
            /** @constant */
            status: "released";
        };
        /** @description Release kit issued */
        ReleaseKitIssuedFact: {
            data: {
                contents: ("ADDRESSES" | "TRANSPORT" | "PHONE_CARD" | "DOCUMENTS" | "HYGIENE" | "CLOTHES" | "MEAL" | "MEDICATION" | "OTHER")[];
                /** @description BCP 47 language tag */
                language: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReleaseKitIssued";
        };
        ReleasePlan: {
            aftercare: components["schemas"]["ItemLine"][];
            asOf: {
                knownAt: string;
                validAt: string;
            };
            dates?: {
                conditionalReleaseFrom?: string;
                endOfSentence?: string;
                givenBy: string;
                recalculatedOn: string;
                source: components["schemas"]["Source"];
            };
            deadlines: components["schemas"]["DueLine"][];
            family: components["schemas"]["FamilySection"];
            handovers: components["schemas"]["HandoverLine"][];
            header: components["schemas"]["Header"];
            items: components["schemas"]["DossierItem"][];
            modalities: components["schemas"]["ItemLine"][];
            position: components["schemas"]["Position"];
            release: components["schemas"]["ReleaseSection"];
            rights: components["schemas"]["RightLine"][];
            stale?: {
                reason: string;
                since: string;
            };
            trajectoryId: string;
            withheld: components["schemas"]["Withheld"];
        };
        /** @description Release planned */
        ReleasePlannedFact: {
            data: {
                /** @enum {string} */
                basis?: "REGISTRY" | "DECISION" | "ESTIMATE";
                /** Format: date */
                expectedOn: string;
                /** @enum {string} */
                modality?: "CONDITIONAL" | "ELECTRONIC_MONITORING" | "PROBATION" | "PROVISIONAL" | "END_OF_TERM" | "COURT" | "PARDON" | "REMOVAL" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReleasePlanned";
        };
        ReleaseSection: {
            housing?: components["schemas"]["Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_1479_2101_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_1479_2101_1411705707_0_3231_undefined_"];
            justiceHouse?: components["schemas"]["Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_2543_3100_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_2543_3100_1411705707_0_3231_undefined_"];
            kit?: components["schemas"]["Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_2101_2543_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_2101_2543_1411705707_0_3231_undefined_"];
            planned?: components["schemas"]["Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_212_857_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_212_857_1411705707_0_3231_undefined_"];
            readiness: {
                blockers: string[];
                percent: number;
            };
            reference?: components["schemas"]["Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_857_1479_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_857_1479_1411705707_0_3231_undefined_"];
        };
        Reported_CollectiveNeedRaised_: {
            domain: components["schemas"]["Domain"];
            prisonId?: string;
            source: components["schemas"]["Source"];
            voices?: number;
            words?: string | {
                /** @constant */
                erased: true;
            };
        };
        Reported_MeetingHeld_: {
            absent?: string[];
            present: string[];
            source: components["schemas"]["Source"];
        };
        Reported_ObjectiveEvidenceRecorded_: {
            decisionId?: string;
            /** @enum {string} */
            kind: "OTHER" | "DECISION" | "FIGURE" | "MEETING" | "PUBLICATION" | "TRAINING";
            objective: components["schemas"]["Objective"];
            source: components["schemas"]["Source"];
            words?: string | {
                /** @constant */
                erased: true;
            };
            year: number;
        };
        Reported_SectorInvited_: {
            forMeetingOn?: string;
            needs: components["schemas"]["NeedType"][];
            sector: components["schemas"]["Sector"];
            source: components["schemas"]["Source"];
        };
        Reported_StaffTrainingHeld_: {
            attendance: components["schemas"]["ServiceAttendance"][];
            givenByServiceId?: string;
            source: components["schemas"]["Source"];
            /** @enum {string} */
            topic: "OTHER" | "HEALTH" | "TRAJECTORY" | "RIGHTS" | "PRISON_LIFE" | "EACH_OTHERS_WORK" | "SECRECY" | "LANGUAGES";
        };
        Reported_StudyDayHeld_: {
            attendance: components["schemas"]["ServiceAttendance"][];
            guests?: number;
            objectives?: components["schemas"]["Objective"][];
            source: components["schemas"]["Source"];
        };
        Reporter: {
            role?: string;
            serviceId?: string;
            userId: string;
        };
        /** @description Residence situation recorded */
        ResidenceSituationRecordedFact: {
            data: {
                /** @enum {string} */
                category: "NATIONAL" | "RIGHT_OF_RESIDENCE" | "TEMPORARY" | "ASYLUM" | "NO_RIGHT" | "UNKNOWN";
                /** @enum {string} */
                source: "PERSON" | "DOCUMENT" | "AUTHORITY" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ResidenceSituationRecorded";
        };
        Resolve: {
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            at: string;
            externalId: {
                system: string;
                value: string;
            };
        };
        Resolved: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            candidates: string[];
            persons: string[];
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
            trajectories: {
                personId?: string;
                spells: components["schemas"]["CustodySpell"][];
                /** @enum {string} */
                status: "unknown" | "held" | "in-transit" | "released" | "escaped" | "dead";
                trajectoryId: string;
            }[];
            trajectoryId: string | null;
        };
        /** @description Returned to custody */
        ReturnedToCustodyFact: {
            data: {
                /** @enum {string} */
                cause: "NEW_CHARGE" | "REVOCATION" | "UNKNOWN";
                previousTrajectoryId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReturnedToCustody";
        };
        /** @enum {string} */
        Right: "OTHER" | "ID" | "MUTUELLE" | "ADDRESS" | "INCOME" | "BANK_ACCOUNT";
        RightLine: {
            right: components["schemas"]["Right"];
            since: string;
            source: components["schemas"]["Source"];
            status: string;
        };
        /** @description Room booked */
        RoomBookedFact: {
            data: {
                bookingId: string;
                equipmentIds?: string[];
                /** Format: date-time */
                from: string;
                offerId?: string;
                /** @enum {string} */
                purpose: "HEARING" | "TRANSFER" | "VISIT" | "APPOINTMENT" | "ACTIVITY";
                roomId: string;
                serviceId: string;
                sessionId?: string;
                /** Format: date-time */
                until: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoomBooked";
        };
        /** @description Room refused */
        RoomRefusedFact: {
            data: {
                /** @enum {string} */
                cause: "NO_ROOM" | "NO_STAFF" | "SECURITY" | "STRIKE" | "EQUIPMENT" | "OTHER";
                /** Format: date-time */
                from?: string;
                offerId?: string;
                /** @enum {string} */
                purpose: "HEARING" | "TRANSFER" | "VISIT" | "APPOINTMENT" | "ACTIVITY";
                roomId?: string;
                serviceId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoomRefused";
        };
        /** @description Room registered */
        RoomRegisteredFact: {
            data: {
                /** @enum {string} */
                kind: "INTERVIEW" | "CLASSROOM" | "WORKSHOP" | "SPORT" | "VISIT" | "MULTIPURPOSE" | "OTHER";
                name: string;
                roomId: string;
                seats?: number;
                unitId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoomRegistered";
        };
        /** @description Room released */
        RoomReleasedFact: {
            data: {
                bookingId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoomReleased";
        };
        RoomsRefused: {
            cause: string;
            n: number;
            placeId: string;
        };
        /** @description Room withdrawn */
        RoomWithdrawnFact: {
            data: {
                roomId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoomWithdrawn";
        };
        Said: {
            on: string;
            serviceId?: string;
        } & {
            [key: string]: unknown;
        };
        SandboxReset: {
            /** @constant */
            status: "resetting";
        };
        /** @description Second appointment held */
        SecondAppointmentHeldFact: {
            data: {
                appointmentId: string;
                serviceId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SecondAppointmentHeld";
        };
        /** @description Second appointment lapsed */
        SecondAppointmentLapsedFact: {
            data: {
                appointmentId: string;
                /** @enum {string} */
                cause: "NO_ROOM" | "NO_STAFF" | "REFUSED" | "AT_COURT" | "LANGUAGE" | "SECURITY" | "RELEASED" | "TRANSFER" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SecondAppointmentLapsed";
        };
        /** @description Second appointment scheduled */
        SecondAppointmentScheduledFact: {
            data: {
                appointmentId: string;
                /** Format: date */
                dueOn: string;
                serviceId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SecondAppointmentScheduled";
        };
        /** @enum {string} */
        Sector: "OTHER" | "HOUSING" | "HEALTH" | "MENTAL_HEALTH" | "ADDICTION" | "EMPLOYMENT" | "EDUCATION" | "CULTURE" | "SPORT" | "WELFARE" | "DISABILITY" | "YOUTH" | "MIGRATION" | "INTERPRETING";
        /** @description Sector invited */
        SectorInvitedFact: {
            bodyId?: string;
            data: {
                /** Format: date */
                forMeetingOn?: string;
                needs: {
                    /** @enum {string} */
                    cause?: "NO_OFFER" | "FULL" | "LANGUAGE" | "STATUS_EXCLUDED" | "NO_ROOM" | "TRANSFER" | "TOO_SHORT";
                    /** @enum {string} */
                    domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                    /** @description BCP 47 language tag */
                    language?: string;
                    prisonId?: string;
                }[];
                /** @enum {string} */
                sector: "HOUSING" | "HEALTH" | "MENTAL_HEALTH" | "ADDICTION" | "EMPLOYMENT" | "EDUCATION" | "CULTURE" | "SPORT" | "WELFARE" | "DISABILITY" | "YOUTH" | "MIGRATION" | "INTERPRETING" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SectorInvited";
        };
        /** @description Sentence dates recorded */
        SentenceDatesRecordedFact: {
            data: {
                /** Format: date */
                conditionalReleaseFrom?: string;
                /** Format: date */
                endOfSentence?: string;
                /** Format: date */
                recalculatedOn: string;
                /** @enum {string} */
                source: "REGISTRY" | "COURT" | "ADMINISTRATION" | "PERSON" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SentenceDatesRecorded";
        };
        Service: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            authority?: string;
            closedOn?: string;
            contactPoints: components["schemas"]["ContactPoint"][];
            coordination: {
                function: string;
                prisonIds?: string[];
                since: string;
            }[];
            domains: string[];
            kind?: string;
            languages: string[];
            means: components["schemas"]["MeansRecorded"][];
            name?: string;
            position: components["schemas"]["Position"];
            registeredOn?: string;
            serviceId: string;
            stale?: {
                reason: string;
                since: string;
            };
            /** @enum {string} */
            standing: "active" | "mandate-ended" | "closed";
            successorServiceId?: string;
            until?: string;
        };
        ServiceAttendance: {
            count: number;
            serviceId: string;
        };
        /** @description Service closed */
        ServiceClosedFact: {
            data: {
                successorServiceId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            serviceId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ServiceClosed";
        };
        ServiceFact: components["schemas"]["ServiceRegisteredFact"] | components["schemas"]["MandateChangedFact"] | components["schemas"]["MeansRecordedFact"] | components["schemas"]["ContactPointsChangedFact"] | components["schemas"]["CoordinationTakenOnFact"] | components["schemas"]["CoordinationEndedFact"] | components["schemas"]["ServiceClosedFact"] | components["schemas"]["EventCorrectedFact"] | components["schemas"]["EventAnnulledFact"];
        ServiceLine: {
            authority?: string;
            closedOn?: string;
            contactPoints: components["schemas"]["ContactPoint"][];
            coordination: {
                function: string;
                prisonIds?: string[];
                since: string;
            }[];
            domains: string[];
            kind?: string;
            languages: string[];
            means: components["schemas"]["MeansRecorded"][];
            name?: string;
            registeredOn?: string;
            serviceId: string;
            /** @enum {string} */
            standing: "active" | "mandate-ended" | "closed";
            successorServiceId?: string;
            until?: string;
        };
        /** @description Service registered */
        ServiceRegisteredFact: {
            data: {
                /** @enum {string} */
                authority: "COCOM" | "FRENCH_COMMUNITY" | "FLEMISH_COMMUNITY" | "COCOF" | "VGC" | "REGION" | "FEDERAL_JUSTICE" | "OTHER";
                domains?: ("D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10")[];
                /** @enum {string} */
                kind: "PRISON_DIRECTION" | "PSYCHOSOCIAL" | "CARE_TEAM" | "EXTERNAL" | "JUSTICE_HOUSE" | "WELFARE" | "EMPLOYMENT" | "SCHOOL" | "LEGAL_AID" | "INTERPRETERS" | "VOLUNTEERS" | "COORDINATION" | "OTHER";
                languages: string[];
                name: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            serviceId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ServiceRegistered";
        };
        Services: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            position: components["schemas"]["Position"];
            services: components["schemas"]["ServiceLine"][];
            stale?: {
                reason: string;
                since: string;
            };
        };
        /** @description Session cancelled */
        SessionCancelledFact: {
            data: {
                /** @enum {string} */
                cause: "NO_ROOM" | "NO_MATERIAL" | "NO_STAFF" | "FACILITATOR_ABSENT" | "NO_FUNDING" | "NO_PARTICIPANTS" | "STRIKE" | "SECURITY" | "HOLIDAY" | "OTHER";
                sessionId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SessionCancelled";
        };
        /** @description Session held */
        SessionHeldFact: {
            data: {
                attendance: {
                    count: number;
                    /** @enum {string} */
                    group: "DETAINEES" | "OFFICERS" | "RELATIVES" | "VOLUNTEERS";
                }[];
                facilitatorsBriefed?: boolean;
                outsideFacilitators?: number;
                sessionId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SessionHeld";
        };
        /** @description Session planned */
        SessionPlannedFact: {
            data: {
                /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                endsAt?: string;
                /** @description BCP 47 language tag */
                language?: string;
                placeId?: string;
                roomId?: string;
                sessionId: string;
                /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                startsAt: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            offerId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SessionPlanned";
        };
        ShortStay: {
            prison?: string;
            status?: string;
            trajectoryId: string;
        };
        Shown_AccessRefusal_: {
            /** @enum {string} */
            cause?: "OTHER" | "NO_ROOM" | "NO_STAFF" | "SECURITY" | "STRIKE" | "REGIME" | "NO_PERMISSION";
            serviceId?: string;
            source: components["schemas"]["Source"];
            unitId?: string;
            until?: string;
        };
        Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_212_857_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_212_857_1411705707_0_3231_undefined_: {
            /** @enum {string} */
            basis?: "DECISION" | "REGISTRY" | "ESTIMATE";
            expectedOn?: string;
            /** @enum {string} */
            modality?: "OTHER" | "ELECTRONIC_MONITORING" | "PROBATION" | "CONDITIONAL" | "PROVISIONAL" | "END_OF_TERM" | "COURT" | "PARDON" | "REMOVAL";
            source: components["schemas"]["Source"];
        };
        Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_857_1479_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_857_1479_1411705707_0_3231_undefined_: {
            accepted?: boolean;
            name?: string | {
                /** @constant */
                erased: true;
            };
            relativeId?: string;
            serviceId?: string;
            source: components["schemas"]["Source"];
        };
        Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_1479_2101_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_1479_2101_1411705707_0_3231_undefined_: {
            address?: string | {
                /** @constant */
                erased: true;
            };
            /** @enum {string} */
            kind?: "OTHER" | "FAMILY" | "OWN" | "RENTED" | "HOSTEL" | "INSTITUTION" | "EMERGENCY";
            serviceId?: string;
            source: components["schemas"]["Source"];
            until?: string;
        };
        Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_2101_2543_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_2101_2543_1411705707_0_3231_undefined_: {
            contents?: ("OTHER" | "ADDRESSES" | "TRANSPORT" | "PHONE_CARD" | "DOCUMENTS" | "HYGIENE" | "CLOTHES" | "MEAL" | "MEDICATION")[];
            language?: string;
            source: components["schemas"]["Source"];
        };
        Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_2543_3100_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_2543_3100_1411705707_0_3231_undefined_: {
            /** @enum {string} */
            modality?: "OTHER" | "ELECTRONIC_MONITORING" | "PROBATION" | "CONDITIONAL" | "PROVISIONAL" | "END_OF_TERM" | "COURT" | "PARDON" | "REMOVAL";
            officeId?: string;
            source: components["schemas"]["Source"];
        };
        Shown_alias_1409747347_524_584_1409747347_0_3277_def_class_1423179331_169_806_1423179331_0_3462_: {
            /** @enum {string} */
            about?: "ACTIVITY" | "SUPPORT" | "STAY" | "FACT" | "NEED" | "REFERRAL" | "PLAN" | "GOAL" | "MODALITY" | "HANDOVER";
            field?: string;
            source: components["schemas"]["Source"];
            targetId?: string;
            words?: string | {
                /** @constant */
                erased: true;
            };
        };
        Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_1807_2566_1595314907_0_4583_: {
            kind?: components["schemas"]["PlanKind"];
            /** @enum {string} */
            outcome?: "AGREED" | "NOT_AGREED" | "COULD_NOT_ANSWER";
            planVersion?: number;
            source: components["schemas"]["Source"];
            words?: string | {
                /** @constant */
                erased: true;
            };
        };
        Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_2566_3242_1595314907_0_4583_: {
            kind?: components["schemas"]["PlanKind"];
            planVersion?: number;
            signatory?: components["schemas"]["Signatory"];
            source: components["schemas"]["Source"];
        };
        Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_3242_3815_1595314907_0_4583_: {
            heldBy?: string;
            kind?: components["schemas"]["PlanKind"];
            source: components["schemas"]["Source"];
            words?: string | {
                /** @constant */
                erased: true;
            };
        };
        Shown_Alternative_: {
            /** @enum {string} */
            alternative?: "OTHER" | "MEDIATION" | "CONDITIONS" | "ELECTRONIC_MONITORING" | "WORK_PENALTY" | "PROBATION" | "CARE";
            /** @enum {string} */
            outcome?: "CONSIDERED" | "TRIED" | "NOT_RETAINED" | "REFUSED_BY_PERSON";
            serviceId?: string;
            source: components["schemas"]["Source"];
        };
        Shown_Attendance_: {
            /** @enum {string} */
            absenceCause?: "VISIT" | "OTHER" | "REFUSED" | "AT_COURT" | "REGIME" | "ILL" | "WORK" | "NOT_FETCHED" | "DISCIPLINE";
            attended?: boolean;
            offerId?: string;
            sessionId?: string;
            source: components["schemas"]["Source"];
        };
        Shown_CourseAccess_: {
            /** @enum {string} */
            access?: "ELIGIBLE" | "NOT_YET" | "NOT_ELIGIBLE";
            domain?: components["schemas"]["Domain"];
            eLearning?: boolean;
            lacking?: ("OTHER" | "LANGUAGE" | "BASIC_SKILLS" | "DIPLOMA" | "INTERNET" | "TIME_LEFT" | "STATUS")[];
            offerId?: string;
            source: components["schemas"]["Source"];
            /** @enum {string} */
            test?: "PASSED" | "FAILED" | "ABSENT";
        };
        Shown_def_class_39925949_127_867_39925949_0_925_structure_902754963_258_286_902754963_239_286_902754963_237_287_902754963_237_289_902754963_228_289_902754963_152_290_902754963_0_489_: {
            items?: components["schemas"]["ContinuityItem"][];
            previousTrajectoryId?: string;
            serviceId?: string;
            source: components["schemas"]["Source"];
        };
        Shown_FamilyMatter_: {
            /** @enum {string} */
            matter?: "VISIT" | "OTHER" | "INFORMATION" | "CHILDREN" | "CORRESPONDENCE" | "JOINT_TALK" | "MATERIAL" | "SUPPORT";
            relativeId?: string;
            source: components["schemas"]["Source"];
            words?: string | {
                /** @constant */
                erased: true;
            };
        };
        Shown_Hearing_: {
            outcome?: string;
            source: components["schemas"]["Source"];
        };
        Shown_Information_: {
            /** @enum {string} */
            channel?: "OTHER" | "TALK" | "LEAFLET" | "TELEVISION" | "SESSION";
            language?: string;
            source: components["schemas"]["Source"];
            /** @enum {string} */
            topic?: "CULTURE" | "RIGHTS" | "SERVICES" | "OFFER" | "LEGAL";
        };
        Shown_Missed_: {
            /** @enum {string} */
            cause?: "LANGUAGE" | "NO_ROOM" | "NO_STAFF" | "SECURITY" | "REFUSED" | "AT_COURT";
            kind?: components["schemas"]["ContactKind"];
            serviceId?: string;
            source: components["schemas"]["Source"];
        };
        Shown_Skill_: {
            domain?: components["schemas"]["Domain"];
            /** @enum {string} */
            evidence?: "CERTIFICATE" | "TEST" | "PRISON_WORK" | "OBSERVED" | "DECLARED";
            offerId?: string;
            skill?: string | {
                /** @constant */
                erased: true;
            };
            source: components["schemas"]["Source"];
        };
        ShownEvent: {
            actor: components["schemas"]["Reporter"];
            data: {
                [key: string]: unknown;
            };
            eventId: string;
            occurredAt: string;
            position: components["schemas"]["Position"];
            recordedAt: string;
            revision: number;
            schemaVersion: number;
            trajectoryId: string;
            type: string;
            visibility: components["schemas"]["Visibility"];
        };
        ShownList_alias_731470504_74649_74725_731470504_0_218972_def_interface_1999036365_504_705_1999036365_0_4216_undefined_: components["schemas"]["Shown_Missed_"][];
        ShownList_alias_1409747347_524_584_1409747347_0_3277_def_class_1423179331_169_806_1423179331_0_3462_: components["schemas"]["Shown_alias_1409747347_524_584_1409747347_0_3277_def_class_1423179331_169_806_1423179331_0_3462_"][];
        ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_1807_2566_1595314907_0_4583_: components["schemas"]["Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_1807_2566_1595314907_0_4583_"][];
        ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_2566_3242_1595314907_0_4583_: components["schemas"]["Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_2566_3242_1595314907_0_4583_"][];
        ShownList_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_3242_3815_1595314907_0_4583_: components["schemas"]["Shown_alias_1958383915_2049_2110_1958383915_0_6248_def_class_1595314907_3242_3815_1595314907_0_4583_"][];
        ShownList_def_alias_41359237_1069_1195_41359237_0_3250_: components["schemas"]["Shown_Attendance_"][];
        ShownList_def_alias_41359237_1195_1262_41359237_0_3250_: components["schemas"]["Shown_Skill_"][];
        ShownList_def_alias_41359237_1262_1424_41359237_0_3250_: components["schemas"]["Shown_CourseAccess_"][];
        ShownList_def_alias_50811909_233_356_50811909_0_1670_: components["schemas"]["Shown_Alternative_"][];
        ShownList_def_interface_1452287760_147_399_1452287760_0_810_: components["schemas"]["Shown_AccessRefusal_"][];
        ShownList_def_interface_1803174160_318_538_1803174160_0_1861_: components["schemas"]["Shown_FamilyMatter_"][];
        ShownList_def_interface_1999036365_1231_1425_1999036365_0_4216_: components["schemas"]["Shown_Information_"][];
        ShownList_def_interface_1999036365_1425_1510_1999036365_0_4216_: components["schemas"]["Shown_Hearing_"][];
        ShownList_TakenOver_: components["schemas"]["Shown_def_class_39925949_127_867_39925949_0_925_structure_902754963_258_286_902754963_239_286_902754963_237_287_902754963_237_289_902754963_228_289_902754963_152_290_902754963_0_489_"][];
        /** @enum {string} */
        Signatory: "DIRECTOR" | "PERSON";
        /** @description Skill recognised */
        SkillRecognisedFact: {
            data: {
                /** @enum {string} */
                domain?: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                /** @enum {string} */
                evidence: "CERTIFICATE" | "TEST" | "PRISON_WORK" | "OBSERVED" | "DECLARED";
                offerId?: string;
                skill: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SkillRecognised";
        };
        Source: {
            eventId: string;
            occurredAt: string;
            recordedAt: string;
            reporter: {
                serviceId?: string;
                userId: string;
            };
            type: string;
            visibility: components["schemas"]["Visibility"];
        };
        /** @description SPS evaluation delivered */
        SpsEvaluationDeliveredFact: {
            data: {
                requestId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SpsEvaluationDelivered";
        };
        /** @description SPS evaluation requested */
        SpsEvaluationRequestedFact: {
            data: {
                /** @enum {string} */
                by?: "DIRECTOR";
                /** Format: date */
                dueOn?: string;
                requestId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SpsEvaluationRequested";
        };
        /** @description Staff training held */
        StaffTrainingHeldFact: {
            bodyId?: string;
            data: {
                attendance: {
                    count: number;
                    serviceId: string;
                }[];
                givenByServiceId?: string;
                /** @enum {string} */
                topic: "TRAJECTORY" | "RIGHTS" | "PRISON_LIFE" | "EACH_OTHERS_WORK" | "SECRECY" | "LANGUAGES" | "HEALTH" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StaffTrainingHeld";
        };
        /** @description Statement by the person */
        StatementByPersonAddedFact: {
            data: {
                /** @enum {string} */
                about: "STAY" | "FACT" | "NEED" | "REFERRAL" | "SUPPORT" | "ACTIVITY" | "PLAN" | "GOAL" | "MODALITY" | "HANDOVER";
                field?: string;
                targetId?: string;
                words: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StatementByPersonAdded";
        };
        Stay: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            legalStatus?: string;
            modality?: string;
            open: {
                handovers: {
                    handoverId: string;
                    open: boolean;
                    owner: string;
                    since: string;
                    state: string;
                    toServiceId: string;
                }[];
                needs: number;
                referralsToAnswer: {
                    domain?: unknown;
                    referralId: string;
                    since: string;
                }[];
                toSettle: number;
                waiting: number;
            };
            person: components["schemas"]["Person"];
            position: components["schemas"]["Position"];
            prison?: string;
            revision: number;
            since?: string;
            stale?: {
                reason: string;
                since: string;
            };
            /** @enum {string} */
            status?: "unknown" | "held" | "in-transit" | "released" | "escaped" | "dead";
            toSettle: components["schemas"]["Clash"][];
            trajectoryId: string;
            unit?: string;
            withheld: components["schemas"]["Withheld"];
        };
        StayExplanation: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            fields: components["schemas"]["Explanation"][];
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
            trajectoryId: string;
            withheld: components["schemas"]["Withheld"];
        };
        StayOverview: {
            alternatives: components["schemas"]["ShownList_def_alias_50811909_233_356_50811909_0_1670_"];
            begun?: string;
            custody?: components["schemas"]["Custody"];
            goals: components["schemas"]["GoalLine"][];
            header: components["schemas"]["Header"];
            offered?: components["schemas"]["OfferedItem"][];
            openNeeds: components["schemas"]["NeedLine"][];
            reference?: components["schemas"]["Shown_alias_731470504_74649_74725_731470504_0_218972_def_class_1411705707_857_1479_1411705707_0_3231_structure_440286139_383_411_440286139_373_411_440286139_352_412_440286139_0_2444_def_class_1411705707_857_1479_1411705707_0_3231_undefined_"];
            stale?: {
                reason: string;
                since: string;
            };
            takenOver: components["schemas"]["ShownList_TakenOver_"];
            trajectoryId: string;
            unfinished: components["schemas"]["ItemLine"][];
            withheld: components["schemas"]["Withheld"];
        };
        StepLine: {
            dueOn?: string;
            progress?: components["schemas"]["StepProgress"];
            serviceId?: string;
            stepId: string;
            who: ("OTHER" | "SERVICE" | "PRISON" | "SPS" | "PERSON" | "RELATIVE")[];
        };
        StepProgress: {
            source: components["schemas"]["Source"];
            status: components["schemas"]["StepStatus"];
        };
        /** @enum {string} */
        StepStatus: "IN_PROGRESS" | "DONE" | "NOT_STARTED" | "CANNOT_YET" | "NO_LONGER_NEEDED";
        StreamAppended: {
            bodyId?: string;
            events: components["schemas"]["EventRef"][];
            offerId?: string;
            placeId?: string;
            position: components["schemas"]["Position"];
            revision: number;
            serviceId?: string;
            warnings: {
                code: string;
                eventId?: string;
                message: string;
                of: string;
            }[];
        };
        StreamEvents: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            bodyId?: string;
            events: {
                actor: components["schemas"]["Reporter"];
                bodyId?: string;
                data: {
                    [key: string]: unknown;
                };
                eventId: string;
                occurredAt: string;
                offerId?: string;
                placeId?: string;
                position: components["schemas"]["Position"];
                recordedAt: string;
                revision: number;
                schemaVersion: number;
                serviceId?: string;
                type: string;
                visibility: components["schemas"]["Visibility"];
            }[];
            offerId?: string;
            placeId?: string;
            position: components["schemas"]["Position"];
            serviceId?: string;
            stale?: {
                reason: string;
                since: string;
            };
        };
        StreamName: {
            id: string;
            kind: string;
        };
        /** @description Study day held */
        StudyDayHeldFact: {
            bodyId?: string;
            data: {
                attendance: {
                    count: number;
                    serviceId: string;
                }[];
                guests?: number;
                objectives?: ("SO1" | "SO2" | "SO3" | "SO4" | "SO5" | "SO6" | "O11" | "O12" | "O13" | "O21" | "O31" | "O32" | "O33" | "O41" | "O42" | "O43" | "O51" | "O52" | "O61" | "O62" | "O63")[];
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StudyDayHeld";
        };
        /** @enum {string} */
        SubmissionOutcome: "refused" | "warned" | "annulled" | "corrected";
        Submissions: {
            cursor?: string;
            position: components["schemas"]["Position"];
            submissions: {
                code?: string;
                correlationId?: string;
                eventId?: string;
                occurredAt?: string;
                outcome?: components["schemas"]["SubmissionOutcome"];
                path?: string;
                recordedAt?: string;
                trajectoryId?: string;
                type?: string;
            }[];
        };
        /** @description Support ended */
        SupportEndedFact: {
            data: {
                /** @enum {string} */
                reason: "COMPLETED" | "PERSON_STOPPED" | "SERVICE_STOPPED" | "PASSED_ON" | "TRANSFER" | "RELEASE" | "OTHER";
                supportId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SupportEnded";
        };
        SupportLine: {
            data: Record<string, unknown>;
            doubles?: string[];
            id: string;
            since: string;
            source: components["schemas"]["Source"];
            state: string;
        };
        /** @description Support started */
        SupportStartedFact: {
            data: {
                jointWith?: string[];
                needId?: string;
                /** @enum {string} */
                project?: "REINTEGRATION" | "RECLASSEMENT" | "CARE";
                serviceId: string;
                supportId: string;
                /** @enum {string} */
                track: "PSYCHOSOCIAL" | "ADMIN" | "LEGAL" | "WORK" | "HOUSING" | "CARE";
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SupportStarted";
        };
        Suppression: {
            earlier: components["schemas"]["EarlierAnswer"][];
            exposed: number;
            hidden: number;
            threshold: number;
            why: string;
            withheld: number;
        };
        TableLine: {
            [key: string]: string | number | null;
        };
        Tables: {
            tables: components["schemas"]["TableWords"][];
        };
        TableWords: {
            counted: components["schemas"]["Labels"];
            dimensions: {
                always: boolean;
                labels: components["schemas"]["Labels"];
                name: string;
            }[];
            formula: string;
            inWords: components["schemas"]["Labels"];
            measures: components["schemas"]["Measure"][];
            name: string;
            origin: string[];
            rules: string[];
            title: components["schemas"]["Labels"];
        };
        /** @description Taken over from an earlier stay */
        TakenOverFromStayFact: {
            data: {
                items: {
                    /** @enum {string} */
                    domain: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                    itemId: string;
                    /** @enum {string} */
                    kind: "NEED" | "SUPPORT" | "ACTIVITY" | "GOAL";
                }[];
                previousTrajectoryId: string;
                serviceId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TakenOverFromStay";
        };
        /** @description Temporary absence ended */
        TemporaryAbsenceEndedFact: {
            data: {
                absenceId: string;
                /** @enum {string} */
                returned: "RETURNED" | "LATE" | "NOT_RETURNED";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TemporaryAbsenceEnded";
        };
        /** @description Temporary absence started */
        TemporaryAbsenceStartedFact: {
            data: {
                absenceId: string;
                /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                dueBack?: string;
                /** @enum {string} */
                modality: "EXIT_PERMISSION" | "PENITENTIARY_LEAVE" | "EXTENDED_LEAVE" | "LIMITED_DETENTION" | "COURT" | "HOSPITAL" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TemporaryAbsenceStarted";
        };
        Timeline: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            lines: components["schemas"]["TimelineLine"][];
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
            trajectoryId: string;
            withheld: components["schemas"]["Withheld"];
        };
        TimelineLine: {
            changes: {
                eventId: string;
                reason: string;
                recordedAt: string;
                type: string;
            }[];
            /** @constant */
            confidential?: true;
            data: {
                [key: string]: unknown;
            };
            eventId: string;
            occurredAt: string;
            recordedAt: string;
            reportedBy: {
                serviceId?: string;
                userId: string;
            };
            /** @enum {string} */
            state: "counts" | "corrected" | "annulled";
            type: string;
        };
        /** @description Trajectory closed */
        TrajectoryClosedFact: {
            data: {
                /** @enum {string} */
                reason: "RELEASED" | "AFTERCARE_ENDED" | "MOVED_OUT_OF_SCOPE" | "DIED" | "OPENED_IN_ERROR" | "OTHER";
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TrajectoryClosed";
        };
        /** @description Trajectory opened */
        TrajectoryOpenedFact: {
            data: {
                /** @enum {string} */
                admissionKind: "NEW" | "RETURN" | "TRANSFER_IN" | "EXTRA_MUROS_PREP";
                personId: string;
                /** @enum {string} */
                title?: "ARREST_WARRANT" | "CONVICTION" | "INTERNMENT" | "REVOCATION" | "SURRENDER" | "OTHER";
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TrajectoryOpened";
        };
        /** @description Transfer announced */
        TransferAnnouncedFact: {
            data: {
                /** Format: date */
                plannedOn?: string;
                /** @enum {string} */
                reason: "POLICY" | "CAPACITY" | "REQUEST" | "SECURITY" | "COURT" | "CARE" | "OTHER";
                toPrisonId: string;
                transferId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TransferAnnounced";
        };
        /** @description Arrived */
        TransferArrivedFact: {
            data: {
                prisonId: string;
                unitId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TransferArrived";
        };
        /** @description Transfer cancelled */
        TransferCancelledFact: {
            data: {
                reason?: string;
                transferId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TransferCancelled";
        };
        /** @description Departed */
        TransferDepartedFact: {
            data: {
                fromPrisonId: string;
                /** @enum {string} */
                reason: "POLICY" | "CAPACITY" | "REQUEST" | "SECURITY" | "COURT" | "CARE" | "OTHER";
                toPrisonId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TransferDeparted";
        };
        TransferDossier: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            contacts: components["schemas"]["WhoLine"][];
            deadlines: components["schemas"]["DueLine"][];
            handovers: components["schemas"]["HandoverLine"][];
            header: components["schemas"]["Header"];
            items: components["schemas"]["DossierItem"][];
            orientations: {
                language?: string;
                serviceId?: string;
                source: components["schemas"]["Source"];
            }[];
            position: components["schemas"]["Position"];
            stale?: {
                reason: string;
                since: string;
            };
            trajectoryId: string;
            transfers: components["schemas"]["TransferSection"];
            withheld: components["schemas"]["Withheld"];
        };
        TransferSection: {
            announced: components["schemas"]["ItemLine"][];
            arrived?: components["schemas"]["Source"];
            departed?: {
                from: string;
                reason: string;
                source: components["schemas"]["Source"];
                to: string;
            };
        };
        /** @description Capacity set */
        UnitCapacitySetFact: {
            data: {
                capacity: number;
                unitId?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            placeId?: string;
            /** @description only in the historical import */
            recordedAt?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "UnitCapacitySet";
        };
        Unknown: {
            departed?: components["schemas"]["Departure"];
            /** @constant */
            status: "unknown";
        };
        /** @enum {string} */
        Visibility: "LOGISTIC" | "PARTNERSHIP" | "SERVICE" | "SECRET";
        Waiting: {
            data: {
                [key: string]: unknown;
            };
            day: number;
            id: string;
            source: components["schemas"]["Source"];
            type: string;
        };
        /** @description Joined the waiting list */
        WaitingListJoinedFact: {
            data: {
                needId?: string;
                offerId: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "WaitingListJoined";
        };
        /** @description Left the waiting list */
        WaitingListLeftFact: {
            data: {
                /** @enum {string} */
                cause: "ALLOCATED" | "WITHDRAWN" | "DECLINED" | "MOVED" | "RELEASED";
                offerId: string;
                words?: string;
            };
            /** Format: uuid */
            eventId?: string;
            /** @description RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
            occurredAt: string;
            /** @description only in the historical import */
            recordedAt?: string;
            trajectoryId?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "WaitingListLeft";
        };
        WaitingRow: {
            medianDays?: number;
            n?: number;
            offerId: string;
            oldestDays?: number;
            own?: number;
            suppressed?: boolean;
        };
        Webhook: {
            createdAt: string;
            disabledAt?: string;
            failing?: components["schemas"]["Failing"];
            id: string;
            /** @enum {string} */
            state: "active" | "disabled";
            types: string[];
            url: string;
        };
        WebhookAdded: {
            createdAt: string;
            disabledAt?: string;
            failing?: components["schemas"]["Failing"];
            id: string;
            secret: string;
            /** @enum {string} */
            state: "active" | "disabled";
            types: string[];
            url: string;
        };
        Webhooks: {
            webhooks: components["schemas"]["Webhook"][];
        };
        WhoLine: {
            lastContact?: string;
            /** @enum {string} */
            role: "CASE" | "SUPPORT" | "CONTACT" | "REFERENCE_PERSON" | "AFTERCARE";
            serviceId: string;
            since?: string;
            workerId?: string;
        };
        Withheld: {
            [key: string]: number;
        };
        WorkCounts: {
            handoversToAcknowledge?: number;
            hearingsToFollow: number;
            newArrivals: number;
            onHold: {
                [key: string]: number;
            };
            overdue: number;
            referralsToAnswer?: number;
            releases12Weeks: number;
            releases24Weeks: number;
            reviewsDue?: number;
            soon: number;
            stays: number;
            transfersAnnounced: number;
            unassigned?: number;
            waiting?: number;
        };
        WorkList: {
            asOf: {
                knownAt: string;
                validAt: string;
            };
            counts: components["schemas"]["WorkCounts"];
            cursor?: string;
            position: components["schemas"]["Position"];
            rows: components["schemas"]["WorkRow"][];
            withheld: {
                [key: string]: number;
            };
        };
        WorkRow: {
            deadlines: {
                about?: string;
                dueAt: string;
                rule?: string;
                state: string;
                what: string;
            }[];
            expectedRelease?: string;
            legalStatus?: string;
            modalities: {
                code: components["schemas"]["Modality"];
                earliestOn: string;
                requestId?: string;
            }[];
            own?: components["schemas"]["OwnWork"];
            personId?: string;
            prison?: string;
            since?: string;
            status: string;
            trajectoryId: string;
            transfers: Record<string, unknown>[];
            unit?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description not yet; `views` tells how far each is */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworkBoardsController_coordination: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description one prison; `OUTSIDE`: people who are in none now */
                prison?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coordination"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworkBoardsController_equity: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equity"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BoardsController_occupancy: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description one prison */
                prison?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Occupancy"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListsController_reception: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description the `cursor` of the page before; with the same other parameters */
                cursor?: string;
                /** @description how many rows at most, default 100 */
                limit?: number;
                /** @description one prison */
                prison?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionBoard"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_bodies: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bodies"];
                };
            };
            /** @description no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_body: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
                };
            };
            /** @description no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BodyController_events: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description the first revision wanted */
                from?: number;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description how many events at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamEvents"];
                };
            };
            /** @description no such body */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BodyController_append: {
        parameters: {
            query?: never;
            header?: {
                /** @description makes the request safe to repeat when its facts have no `eventId` */
                "Idempotency-Key"?: string;
                /** @description the revision the stream must be at, such as "3"; "-1" for one without events */
                "If-Match"?: string;
                /** @description wait=<seconds>: answer once every read model has it, at most 60 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyFact"] | components["schemas"]["BodyFact"][];
            };
        };
        responses: {
            /** @description a repetition: the same body, nothing stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description stored, and not in every read model within the time of `Prefer: wait` */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the stream is not at the revision of `If-Match`; `currentRevision` says where it is */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by the rule that `code` names */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PackController_pack: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description a page to print or the data, default what `Accept` asks for, else json: json, html */
                format?: "json" | "html";
                /** @description the language of the page, default nl: nl, fr, en */
                lang?: "nl" | "fr" | "en";
                /** @description what figures are compared with, default the last meeting: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                since?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the pack, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationPack"];
                    "text/html": string;
                };
            };
            /** @description no such body */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedController_feed: {
        parameters: {
            query?: {
                /** @description begin after this: the position of an append, the id of a frame, or `start` for everything (default: what comes from now on) */
                after?: string;
                /** @description only these event types, separated by commas */
                types?: string;
            };
            header?: {
                /** @description the id of the last frame that was dealt with; it wins over `after` */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description events `fact`, and every 15 s an id alone that moves the place to resume from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["FeedFact"];
                };
            };
            /** @description `after` or `Last-Event-ID` is of another store */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many feeds are open */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_import: {
        parameters: {
            query?: {
                /** @description true judges every line and stores nothing */
                dryRun?: boolean;
                /** @description true takes `recordedAt` from each line; needs its own right */
                historical?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description one fact per line, with its `trajectoryId` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Fact"];
            };
        };
        responses: {
            /** @description one line per fact, in order, then a line with the summary */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ImportResult"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_offers: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description at another moment than now say how many take part and wait, too: every stay is read again */
                counted?: boolean;
                /** @description one domain */
                domain?: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10";
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description given in this language (BCP 47) */
                language?: string;
                /** @description one prison */
                prison?: string;
                /** @description how it stands on that day: default all that is not over */
                standing?: "open" | "suspended" | "expired" | "withdrawn" | "planned";
                /** @description open to this legal status */
                status?: "REMAND" | "CONVICTED" | "INTERNED" | "OTHER";
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offers"];
                };
            };
            /** @description no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferController_events: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description the first revision wanted */
                from?: number;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description how many events at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamEvents"];
                };
            };
            /** @description no such offer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferController_append: {
        parameters: {
            query?: never;
            header?: {
                /** @description makes the request safe to repeat when its facts have no `eventId` */
                "Idempotency-Key"?: string;
                /** @description the revision the stream must be at, such as "3"; "-1" for one without events */
                "If-Match"?: string;
                /** @description wait=<seconds>: answer once every read model has it, at most 60 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferFact"] | components["schemas"]["OfferFact"][];
            };
        };
        responses: {
            /** @description a repetition: the same body, nothing stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description stored, and not in every read model within the time of `Prefer: wait` */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the stream is not at the revision of `If-Match`; `currentRevision` says where it is */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by the rule that `code` names */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_gaps: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description how it is answered, default json: json, svg, html */
                format?: "json" | "svg" | "html";
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description the language of a drawing or page (svg, html), default nl: nl, fr, en */
                lang?: "nl" | "fr" | "en";
                /** @description one prison */
                prison?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferGaps"];
                    "image/svg+xml": string;
                    "text/html": string;
                };
            };
            /** @description no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_log: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
                /** @description one year */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipLog"];
                };
            };
            /** @description no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_person: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonInShort"];
                };
            };
            /** @description no such person, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrintsController_file: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description a page to print or the data, default what `Accept` asks for, else json: json, html */
                format?: "json" | "html";
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description the language of the page, default nl: nl, fr, en */
                lang?: "nl" | "fr" | "en";
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFile"];
                    "text/html": string;
                };
            };
            /** @description no such person, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonsController_trajectories: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonStays"];
                };
            };
            /** @description no such person, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_search: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSearch"];
            };
        };
        responses: {
            /** @description `persons` is empty when nobody is found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPersons"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacesController_all: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description true for places whose people count in the figures */
                inScope?: boolean;
                /** @description a kind of place: PRISON, DETENTION_HOUSE, TRANSITION_HOUSE, FPC, HOSPITAL, RECEPTION_HOUSE, OTHER */
                kind?: "PRISON" | "DETENTION_HOUSE" | "TRANSITION_HOUSE" | "FPC" | "HOSPITAL" | "RECEPTION_HOUSE" | "OTHER";
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description its status: unknown, missing, open, closed */
                status?: "unknown" | "missing" | "open" | "closed";
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Places"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacesController_one: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacesController_agenda: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description from then on: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                from?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description up to then; a plain date includes that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                to?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlaceController_events: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description the first revision wanted */
                from?: number;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description how many events at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamEvents"];
                };
            };
            /** @description no such place */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlaceController_append: {
        parameters: {
            query?: never;
            header?: {
                /** @description makes the request safe to repeat when its facts have no `eventId` */
                "Idempotency-Key"?: string;
                /** @description the revision the stream must be at, such as "3"; "-1" for one without events */
                "If-Match"?: string;
                /** @description wait=<seconds>: answer once every read model has it, at most 60 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceFact"] | components["schemas"]["PlaceFact"][];
            };
        };
        responses: {
            /** @description a repetition: the same body, nothing stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description stored, and not in every read model within the time of `Prefer: wait` */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the stream is not at the revision of `If-Match`; `currentRevision` says where it is */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by the rule that `code` names */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListsController_plans: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description the `cursor` of the page before; with the same other parameters */
                cursor?: string;
                /** @description when the first limit ends (`overdue`: it ended on an earlier day, `soon`: today or within three days): overdue, soon */
                due?: "overdue" | "soon";
                /** @description how many rows at most, default 100 */
                limit?: number;
                /** @description one prison */
                prison?: string;
                /** @description your own service: only stays that it has something to do with, aftercare included; with `due`, a page may hold fewer rows */
                service?: string;
                /** @description what comes first, default the limit that ends first: due, since, prison */
                sort?: "due" | "since" | "prison";
                /** @description one legal status: REMAND, CONVICTED, INTERNED, OTHER, MIXED */
                status?: "REMAND" | "CONVICTED" | "INTERNED" | "OTHER" | "MIXED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkList"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectionsController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Projections"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectionsController_rebuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the projector will do it; `GET /v1/projections` tells how it went */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionRequest"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectionsController_parked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedStreams"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectionsController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stream: string;
                view: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the projector will do it; `GET /v1/projections` tells how it went */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionRequest"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_services: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Services"];
                };
            };
            /** @description no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_service: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServiceController_events: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description the first revision wanted */
                from?: number;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description how many events at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamEvents"];
                };
            };
            /** @description no such service */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServiceController_append: {
        parameters: {
            query?: never;
            header?: {
                /** @description makes the request safe to repeat when its facts have no `eventId` */
                "Idempotency-Key"?: string;
                /** @description the revision the stream must be at, such as "3"; "-1" for one without events */
                "If-Match"?: string;
                /** @description wait=<seconds>: answer once every read model has it, at most 60 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceFact"] | components["schemas"]["ServiceFact"][];
            };
        };
        responses: {
            /** @description a repetition: the same body, nothing stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description stored, and not in every read model within the time of `Prefer: wait` */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAppended"];
                };
            };
            /** @description malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the stream is not at the revision of `If-Match`; `currentRevision` says where it is */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by the rule that `code` names */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatisticsController_tables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tables"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatisticsController_figures: {
        parameters: {
            query?: {
                /** @description a position that an append answered */
                atLeast?: string;
                /** @description dimensions with commas between them, at most three; each table names its own */
                by?: string;
                /** @description each day, the last day of each month, or 31 December: day, month, year */
                every?: "day" | "month" | "year";
                /** @description how it is answered, default json; a chart is of last year unless dates are given: json, csv, svg, html */
                format?: "json" | "csv" | "svg" | "html";
                /** @description from this date, YYYY-MM-DD */
                from?: string;
                /** @description as known then, or `each`: at the end of each date; default now: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description the language of a drawing or page (svg, html), default nl: nl, fr, en */
                lang?: "nl" | "fr" | "en";
                /** @description on one date, default today, YYYY-MM-DD */
                on?: string;
                /** @description every count as a multiple of 5, the same people always as the same figure; without the right to true counts small ones stay hidden */
                rounded?: boolean;
                /** @description to this date, inclusive, YYYY-MM-DD */
                to?: string;
                /** @description true counts, by right; default: true for those who have it */
                unsuppressed?: boolean;
            };
            header?: never;
            path: {
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the figures; null (in CSV: nothing) where one is hidden or there is none; or their chart */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                    "image/svg+xml": string;
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description malformed; `no-chart`: this table has none; `too-many-lines`: more than a chart can show */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such table */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shown-too-much`: too much was shown of these dates to compare an answer with it; of fewer dates or dimensions it can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `statistics-busy`: too many figures are being computed; `shown-unavailable`: what was shown before cannot be read or added to. `Retry-After` says when to ask again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatisticsController_members: {
        parameters: {
            query?: {
                /** @description a position that an append answered */
                atLeast?: string;
                /** @description dimensions with commas between them, at most three; each table names its own */
                by?: string;
                /** @description a date and a value for each dimension, such as 2024-12-31,REMAND */
                cell?: string;
                /** @description each day, the last day of each month, or 31 December: day, month, year */
                every?: "day" | "month" | "year";
                /** @description from this date, YYYY-MM-DD */
                from?: string;
                /** @description as known then, or `each`: at the end of each date; default now: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description on one date, default today, YYYY-MM-DD */
                on?: string;
                /** @description to this date, inclusive, YYYY-MM-DD */
                to?: string;
            };
            header?: never;
            path: {
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the stays behind the cell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellMembers"];
                };
            };
            /** @description no such table */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shown-too-much`: too much was shown of these dates to compare an answer with it; of fewer dates or dimensions it can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `statistics-busy`: too many figures are being computed; `shown-unavailable`: what was shown before cannot be read or added to. `Retry-After` says when to ask again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubmissionsController_list: {
        parameters: {
            query?: {
                /** @description the `cursor` of the page before; with the same other parameters */
                cursor?: string;
                /** @description what was recorded from then on: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                from?: string;
                /** @description how many at most, default 100 */
                limit?: number;
                /** @description what became of them: the last two by another service: refused, warned, annulled, corrected */
                outcome?: "refused" | "warned" | "annulled" | "corrected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the oldest first, without their data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submissions"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrajectoriesController_stay: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stay"];
                };
            };
            /** @description no such stay, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrintsController_certificate: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description a page to print or the data, default what `Accept` asks for, else json: json, html */
                format?: "json" | "html";
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description the language of the page, default nl: nl, fr, en */
                lang?: "nl" | "fr" | "en";
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                eventId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the print, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceCertificate"];
                    "text/html": string;
                };
            };
            /** @description no such certificate, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consent-missing`: no consent of the person names the addressee today */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfidentialController_append: {
        parameters: {
            query?: never;
            header?: {
                /** @description makes the request safe to repeat when its facts have no `eventId` */
                "Idempotency-Key"?: string;
                /** @description the revision the stream must be at, such as "3"; "-1" for one without events */
                "If-Match"?: string;
                /** @description wait=<seconds>: answer once every read model has it, at most 60 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Fact"] | components["schemas"]["Fact"][];
            };
        };
        responses: {
            /** @description a repetition: the same body, nothing stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appended"];
                };
            };
            /** @description stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appended"];
                };
            };
            /** @description stored, and not in every read model within the time of `Prefer: wait` */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appended"];
                };
            };
            /** @description malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the stream is not at the revision of `If-Match`; `currentRevision` says where it is */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by the rule that `code` names */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrajectoriesController_events: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description the first revision wanted */
                from?: number;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description how many events at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Events"];
                };
            };
            /** @description no such stay, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrajectoriesController_append: {
        parameters: {
            query?: never;
            header?: {
                /** @description makes the request safe to repeat when its facts have no `eventId` */
                "Idempotency-Key"?: string;
                /** @description the revision the stream must be at, such as "3"; "-1" for one without events */
                "If-Match"?: string;
                /** @description wait=<seconds>: answer once every read model has it, at most 60 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Fact"] | components["schemas"]["Fact"][];
            };
        };
        responses: {
            /** @description a repetition: the same body, nothing stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appended"];
                };
            };
            /** @description stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appended"];
                };
            };
            /** @description stored, and not in every read model within the time of `Prefer: wait` */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appended"];
                };
            };
            /** @description malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the stream is not at the revision of `If-Match`; `currentRevision` says where it is */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by the rule that `code` names */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrajectoriesController_explain: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayExplanation"];
                };
            };
            /** @description no such stay, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MovesController_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Moves"];
            };
        };
        responses: {
            /** @description it had been done: the same body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description moved */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description refused by the rule that `code` names; nothing is annulled */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrajectoriesController_plan: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description no such stay, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrintsController_reclassement: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description the court that it is for, default SENTENCE_COURT: SENTENCE_COURT, PROTECTION_CHAMBER */
                court?: "SENTENCE_COURT" | "PROTECTION_CHAMBER";
                /** @description a page to print or the data, default what `Accept` asks for, else json: json, html */
                format?: "json" | "html";
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description the language of the page, default nl: nl, fr, en */
                lang?: "nl" | "fr" | "en";
                /** @description sections, separated by commas, of GOALS, ACTIVITIES, SKILLS, SUPPORTS, MODALITIES, RELEASE; default all */
                sections?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the print, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reclassement"];
                    "text/html": string;
                };
            };
            /** @description no such stay, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consent-missing`: no consent of the person names the court today */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrajectoriesController_releasePlan: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePlan"];
                };
            };
            /** @description no such stay, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrajectoriesController_timeline: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description no such stay, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrajectoriesController_transferDossier: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
                /** @description as it was known then; a plain date means the end of that day: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                knownAt?: string;
                /** @description as it was true then: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD */
                validAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, with `position` and `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDossier"];
                };
            };
            /** @description no such stay, or not yours to know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrajectoriesController_resolve: {
        parameters: {
            query?: {
                /** @description a position that an append answered: waits up to 5 s until it is visible */
                atLeast?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resolve"];
            };
        };
        responses: {
            /** @description `trajectoryId` is null when no stay, or more than one, holds the moment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resolved"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description only these event types; empty or absent: all */
                    types?: string[];
                    /**
                     * Format: uri
                     * @description https, on a public address
                     */
                    url: string;
                };
            };
        };
        responses: {
            /** @description with the `secret`, which is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAdded"];
                };
            };
            /** @description the address may not be sent to */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description no such webhook, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description no such webhook, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_deadLetters: {
        parameters: {
            query?: {
                /** @description the `cursor` of the page before */
                cursor?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetters"];
                };
            };
            /** @description no such webhook, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description it is tried at once; when it is taken it leaves the list */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /** @description no such webhook, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description no such webhook, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
