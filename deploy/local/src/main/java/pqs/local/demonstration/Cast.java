package pqs.local.demonstration;

/** Who plays: people by their subject, organisations by codes that ODS never issues. */
public final class Cast {

    public static final String GP = "demo-gp";
    public static final String PRACTICE_MANAGER = "demo-practice-manager";
    public static final String OTHER_GP = "demo-gp-2";
    public static final String QUALITY_OFFICER = "demo-quality-officer";
    public static final String COMMISSIONER_PERSON = "demo-commissioner";
    public static final String OTHER_COMMISSIONER_PERSON = "demo-commissioner-2";
    public static final String SAFEGUARDING_LEAD = "demo-safeguarding-lead";
    public static final String COUNTER_FRAUD_LEAD = "demo-counter-fraud-lead";
    public static final String PROVIDER_PERSON = "demo-provider";
    public static final String OPERATOR = "demo-operator";

    public static final String PRACTICE = "DEMO-GP1";
    public static final String OTHER_PRACTICE = "DEMO-GP2";
    public static final String COMMISSIONER = "DEMO-ICB1";
    public static final String OTHER_COMMISSIONER = "DEMO-ICB2";
    public static final String PROVIDER = "DEMO-AQP1";
    public static final String OTHER_PROVIDER = "DEMO-AQP2";

    public static final String COMMISSIONER_ADDRESS = "commissioner@downland-icb.example";
    /** Of the range that is kept free for fiction. */
    public static final String COMMISSIONER_PHONE = "01632 960 001";

    static final String GP_ADDRESS = "gp@harbour-lane.example";
    static final String QUALITY_OFFICER_ADDRESS = "quality@downland-icb.example";
    static final String SAFEGUARDING_ADDRESS = "safeguarding@downland-icb.example";

    public static final String QUALITY_OFFICER_PHONE = "01632 960 002";

    public static final String OTHER_COMMISSIONER_ADDRESS = "commissioner@northmere-icb.example";

    private Cast() {}
}
